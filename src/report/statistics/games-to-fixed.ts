export function gamesToFixed(share: number): number | null {
  return share <= 0 ? null : share >= 1 ? 1 : Math.ceil(Math.log(0.05) / Math.log1p(-share));
}
