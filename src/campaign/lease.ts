/** How long a worker may not be heard of before its shard is done by somebody else, in seconds. */
export const LEASE_SECONDS_DEFAULT = 30;
/** Shorter ones the queue does not allow. */
export const LEASE_SECONDS_MIN = 10;
