// The fields of an order.
import type { BookOrder, OrderSide } from '#protocol/market.ts';
import type { StationSummary } from '#protocol/universe.ts';
import { formatQuantity } from '../lib/format.ts';
import { Segments } from '../ui/segments.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { PriceField } from './price-field.tsx';
import { DURATIONS, RANGES, rangeOf, type OrderForm, type Stack } from './use-order-form.ts';
import { rangeWords, SIDE_VERBS } from './words.ts';

interface Props {
  form: OrderForm;
  stations: readonly StationSummary[];
  stacks: readonly Stack[] | undefined;
  bestSell: BookOrder | undefined;
  bestBuy: BookOrder | undefined;
}

const SIDES = [
  ['buy', SIDE_VERBS.buy],
  ['sell', SIDE_VERBS.sell],
] as const;

export function OrderFields({ form, stations, stacks, bestSell, bestBuy }: Props) {
  const { fields, set } = form;
  const isBuy = fields.side === 'buy';
  const change = (side: OrderSide): void => set({ side });
  return (
    <>
      <Segments label="Side" options={SIDES} value={fields.side} onChange={change} />
      {isBuy ? (
        <SelectField
          label="Buy at"
          value={String(fields.stationId)}
          options={stations.map(({ stationId, name }) => [String(stationId), name])}
          onChange={(value) => set({ stationId: Number(value) })}
        />
      ) : (
        <StackField form={form} stations={stations} stacks={stacks} />
      )}
      <PriceField
        text={fields.price}
        onChange={(price) => set({ price })}
        picks={[
          ['Lowest sell', bestSell?.priceCents],
          ['Highest buy', bestBuy?.priceCents],
        ]}
      />
      <div className="field-row">
        <QuantityField form={form} />
        <SelectField
          label="Duration"
          value={fields.durationDays}
          options={DURATIONS}
          onChange={(durationDays) => set({ durationDays })}
        />
      </div>
      {isBuy && (
        <div className="field-row">
          <SelectField
            label="Range"
            value={fields.range}
            options={RANGES.map((range) => [range, rangeWords(rangeOf(range))])}
            onChange={(range) => set({ range })}
          />
          <TextField
            label="Least at once"
            value={fields.minVolume}
            problem={form.minVolume > 0 ? undefined : 'Write a whole number.'}
            onChange={(minVolume) => set({ minVolume })}
          />
        </div>
      )}
    </>
  );
}

function StackField({ form, stations, stacks }: Pick<Props, 'form' | 'stations' | 'stacks'>) {
  if (stacks?.length === 0) {
    return <p className="notice">You have none of it in a hangar of this region with a market.</p>;
  }
  const nameOf = (id: number): string =>
    stations.find(({ stationId }) => stationId === id)?.name ?? '…';
  return (
    <SelectField
      label="Sell from"
      value={String(form.stack?.itemId ?? '')}
      options={(stacks ?? []).map(({ itemId, stationId, quantity }) => [
        String(itemId),
        `${nameOf(stationId)} · ${formatQuantity(quantity)}`,
      ])}
      onChange={(value) => form.set({ itemId: Number(value) })}
    />
  );
}

function QuantityField({ form }: { form: OrderForm }) {
  const { fields, set, stack, quantityProblem } = form;
  const most = fields.side === 'sell' ? stack?.quantity : undefined;
  return (
    <TextField
      label="Quantity"
      value={fields.quantity}
      problem={quantityProblem}
      onChange={(quantity) => set({ quantity })}
    >
      {most !== undefined && (
        <button
          type="button"
          className="link field-extra"
          onClick={() => set({ quantity: formatQuantity(most) })}
        >
          All
        </button>
      )}
    </TextField>
  );
}
