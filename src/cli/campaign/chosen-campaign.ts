/** Which campaign of a database is meant. */
import type { StoredCampaign } from '../../campaign/queue/campaign-tables.ts';
import { show } from '../../golf/show.ts';
import { UsageError } from '../usage-error.ts';

/** `campaigns`: oldest first. The one of the id, or the newest. Throws `UsageError` if there is none. */
export function chosenCampaign(campaigns: readonly StoredCampaign[], id: string | undefined): StoredCampaign {
  const chosen = id === undefined ? campaigns.at(-1) : campaigns.find((campaign) => campaign.id === id);
  if (chosen !== undefined) return chosen;
  const known = campaigns.length === 0 ? 'none' : campaigns.map((campaign) => campaign.id).join(', ');
  throw new UsageError(
    id === undefined
      ? 'expected a campaign, found none; mulligan campaign start makes one'
      : `campaign: expected one of ${known}, found ${show(id)}`,
  );
}
