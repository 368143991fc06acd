// How much there is, and by division where there are several.
import type { WalletAccount } from '#protocol/wallet.ts';
import { formatAmount } from '../lib/format.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';

interface Props {
  name: string;
  accounts: readonly WalletAccount[];
  division: number;
  hrefOf: (division: number) => string;
  onSend: () => void;
}

export function BalancePanel({ name, accounts, division, hrefOf, onSend }: Props) {
  const total = accounts.reduce((sum, { balanceCents }) => sum + BigInt(balanceCents), 0n);
  const isDivided = accounts.length > 1;
  return (
    <Panel title={`Wallet of ${name}`} className="panel-balance">
      <p className="balance" aria-label={isDivided ? 'All divisions' : 'Balance'}>
        <strong>{formatAmount(total)}</strong> ISK
      </p>
      {isDivided && (
        <nav className="divisions" aria-label="Divisions">
          {accounts.map((account) => (
            <a
              key={account.accountId}
              className="division"
              href={hrefOf(account.division)}
              aria-current={account.division === division ? 'true' : undefined}
            >
              <span>Division {account.division}</span>
              <span>{formatAmount(account.balanceCents)}</span>
            </a>
          ))}
        </nav>
      )}
      <div className="balance-actions">
        <button type="button" className="button button-primary" onClick={onSend}>
          <Icon name="send" size={16} /> Send money
        </button>
      </div>
    </Panel>
  );
}
