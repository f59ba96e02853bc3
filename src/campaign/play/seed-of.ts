/** The seed of one game of a campaign. */
export function seedOf(campaignSeed: string, game: number): string {
  return `${campaignSeed}/${game}`;
}
