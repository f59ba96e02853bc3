/** Keeps the place in the page's address: links lead to places, and Back leaves the game and not each step. */
import { useEffect } from 'preact/hooks';
import { addressText, readAddress } from './address.ts';
import type { Replay } from './use-replay.ts';

/** Browsers allow a few hundred changes of the address in half a minute. */
const SETTLED_MS = 200;

export function useAddress({ visit, unfolded, at, state }: Replay, viewer: () => HTMLElement | null): void {
  useEffect(() => {
    const follow = (): void => {
      const address = readAddress(location.hash);
      // Back to where no place was named yet; other fragments are about other things.
      if (address === null && location.hash === '') visit(null);
      if (address === null) return;
      visit(address);
      viewer()?.scrollIntoView();
      viewer()?.focus({ preventScroll: true });
    };
    // A link to where one is already changes no address, but is meant all the same.
    const onClick = ({ target }: MouseEvent): void => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      if (link?.hash === location.hash) follow();
    };
    follow();
    addEventListener('hashchange', follow);
    addEventListener('click', onClick);
    return () => {
      removeEventListener('hashchange', follow);
      removeEventListener('click', onClick);
    };
  }, [visit, viewer]);

  const { id } = unfolded.game;
  const isChosen = state.game !== null;
  const address = addressText({ game: id, at, tab: state.tab });
  useEffect(() => {
    if (!isChosen || address === location.hash) return;
    const { hash } = location;
    // At once, and with its place: what changes the address while somebody goes back is in the way of that.
    const known = readAddress(hash);
    if (known?.game !== id) return history.pushState(null, '', address);
    if (known.at === null) return history.replaceState(history.state, '', address);
    const timer = setTimeout(() => {
      // Whoever has left meanwhile is somewhere else.
      if (location.hash === hash) history.replaceState(history.state, '', address);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isChosen, id, address]);
}
