/**
 * The reference: the project's own engine and reducer, but for one rule. An empty deck is made of the discard pile turned
 * over as it is, so that no generator of random numbers has to be shared. Rule: docs/subject-protocol.md, Setups.
 */
import { type DeckSource, seededDecks } from '../../golf/deck-source.ts';
import { ownSubject, type Subject } from '../../harness/subject.ts';

export const reference: Subject = {
  ...ownSubject,
  createGame: (setup, services) => ownSubject.createGame(setup, turning(services)),
  restoreGame: (table, services) => ownSubject.restoreGame(table, turning(services)),
  applyEvent: (table, event, decks) => ownSubject.applyEvent(table, event, turnedOver(decks)),
  rebuild: (events, options) => ownSubject.rebuild(events, turning(options)),
  replay: (events, options) => ownSubject.replay(events, turning(options)),
};

/** The pile lies with its top at the end, and so does the deck: what lay lowest is drawn first. */
function turnedOver(decks: DeckSource): DeckSource {
  return { deal: (request) => decks.deal(request), reshuffle: (_request, _reshuffles, cards) => cards.toReversed() };
}

function turning<Options extends { readonly decks?: DeckSource | undefined }>(options: Options): Options {
  return { ...options, decks: turnedOver(options.decks ?? seededDecks) };
}
