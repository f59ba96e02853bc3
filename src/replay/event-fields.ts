/** What was told, field by field, as text: of events, and of what is none. */
import { type Card, cardText, RANKS, SUITS } from '../golf/card.ts';
import { printable, show } from '../golf/show.ts';

export interface EventField {
  readonly name: string;
  readonly value: string;
}

/** The fields of `told` with those of its `data` in their place; cards as `7♠`. Whatever is no object is one field. */
export function eventFields(told: unknown): EventField[] {
  if (!isRecord(told)) return [{ name: 'told', value: show(told) }];
  return Object.entries(told).flatMap(([name, value]) =>
    name === 'data' && isRecord(value) ? fieldsOf(value, 'data.') : fieldsOf({ [name]: value }, ''),
  );
}

function fieldsOf(record: Readonly<Record<string, unknown>>, prefix: string): EventField[] {
  return Object.entries(record).flatMap(([name, value]) => {
    const path = `${prefix}${printable(name)}`;
    const hasFields = isRecord(value) && !isCard(value) && Object.keys(value).length > 0;
    return hasFields ? fieldsOf(value, `${path}.`) : [{ name: path, value: valueText(value) }];
  });
}

function valueText(value: unknown): string {
  if (isCard(value)) return cardText(value);
  if (Array.isArray(value) && value.length > 0) return value.map(valueText).join(' ');
  return show(value);
}

function isCard(value: unknown): value is Card {
  return isRecord(value) && RANKS.some((rank) => rank === value.rank) && SUITS.some((suit) => suit === value.suit);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
