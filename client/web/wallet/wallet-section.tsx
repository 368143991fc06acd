// The pilot's money, and that of its corporation: what there is, and every reason for which some
// moved. Addresses: `#/wallet`, and `#/wallet/corporation/<division>`.
import { useState } from 'react';
import type { SectionProps } from '../cockpit/sections.tsx';
import { formatAmount } from '../lib/format.ts';
import { routeTo, useRoute } from '../state/route.ts';
import { useOwn } from '../state/use-own.ts';
import { Icon } from '../ui/icon.tsx';
import { Loading } from '../ui/loading.tsx';
import { OwnerSwitch } from '../ui/owner-switch.tsx';
import { Panel } from '../ui/panel.tsx';
import { BalancePanel } from './balance-panel.tsx';
import { JournalTable } from './journal-table.tsx';
import { sums } from './journal.ts';
import { TransferDialog } from './transfer-dialog.tsx';
import { useWallet, type Owner, type Wallet } from './use-wallet.ts';

const CORPORATION = 'corporation';

export function WalletSection({ pilot }: SectionProps) {
  const { own, failed } = useOwn(pilot);
  const { steps } = useRoute();
  if (!own) return <Reading failed={failed} />;
  const { corporation } = own;
  const isCorporation = steps[0] === CORPORATION && corporation !== null;
  const owner = isCorporation ? { corporationId: corporation.corporationId } : {};
  const division = isCorporation ? (divisionOf(steps[1]) ?? 1) : 1;
  return (
    <div className="section-page">
      {corporation && (
        <OwnerSwitch
          pilotName={pilot.name}
          corporation={corporation}
          isCorporation={isCorporation}
          hrefOf={(id) => (id === undefined ? routeTo('wallet') : divisionHref(1))}
        />
      )}
      <OwnedWallet
        key={`${owner.corporationId ?? 'own'} ${division}`}
        name={isCorporation ? corporation.name : pilot.name}
        owner={owner}
        division={division}
      />
    </div>
  );
}

const divisionHref = (division: number): string => routeTo('wallet', CORPORATION, division);

const divisionOf = (step: string | undefined): number | undefined =>
  step !== undefined && /^[1-7]$/.test(step) ? Number(step) : undefined;

function Reading({ failed }: { failed: boolean }) {
  return (
    <div className="page-centre">
      <Loading text={failed ? 'The server does not answer…' : 'Reading the journal…'} />
    </div>
  );
}

interface Props {
  name: string;
  owner: Owner;
  division: number;
}

function OwnedWallet({ name, owner, division }: Props) {
  const wallet = useWallet(owner, division);
  const [sending, setSending] = useState(false);
  const { accounts, failed } = wallet;
  const account = accounts?.find((one) => one.division === division);
  if (!accounts || !account) return <Reading failed={failed} />;
  return (
    <div className="wallet">
      <BalancePanel
        name={name}
        accounts={accounts}
        division={division}
        hrefOf={divisionHref}
        onSend={() => setSending(true)}
      />
      <JournalPanel wallet={wallet} />
      {sending && (
        <TransferDialog
          owner={owner}
          account={account}
          onSent={wallet.reload}
          onClose={() => setSending(false)}
        />
      )}
    </div>
  );
}

function JournalPanel({ wallet }: { wallet: Wallet }) {
  const { entries, failed } = wallet;
  const { came, went } = sums(entries ?? []);
  const aside = entries && entries.length > 0 && (
    <span className="journal-sums">
      <span>On this page</span>
      {came > 0n && <b data-income="true">+{formatAmount(came)}</b>}
      {went < 0n && <b data-income="false">{formatAmount(went)}</b>}
    </span>
  );
  return (
    <Panel title="Journal" aside={aside} className="panel-journal">
      <div className="journal-scroll" tabIndex={0} role="group" aria-label="Journal entries">
        {entries && <JournalTable entries={entries} />}
        {entries?.length === 0 && (
          <p className="empty">No money has moved {wallet.hasNewer ? 'before that' : 'yet'}.</p>
        )}
        {!entries && <Reading failed={failed} />}
      </div>
      <Pages wallet={wallet} />
    </Panel>
  );
}

function Pages({ wallet }: { wallet: Wallet }) {
  const { hasNewer, hasOlder, showNewer, showOlder } = wallet;
  if (!hasNewer && !hasOlder) return null;
  return (
    <nav className="pages" aria-label="Pages of the journal">
      <button type="button" className="button button-tool" disabled={!hasNewer} onClick={showNewer}>
        <Icon name="left" size={15} /> Newer
      </button>
      <button type="button" className="button button-tool" disabled={!hasOlder} onClick={showOlder}>
        Older <Icon name="right" size={15} />
      </button>
    </nav>
  );
}
