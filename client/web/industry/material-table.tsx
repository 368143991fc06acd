// Materials of a job: what it needs, what lies in the hangar, and where the rest can be had.
import { formatQuantity } from '../lib/format.ts';
import { routeTo } from '../state/route.ts';
import { typeName, useTypes } from '../state/types.ts';
import { Icon } from '../ui/icon.tsx';

interface Material {
  typeId: number;
  quantity: number;
  presentQuantity: number;
}

export function MaterialTable({ materials }: { materials: readonly Material[] }) {
  const types = useTypes(materials.map(({ typeId }) => typeId));
  if (materials.length === 0) return <p className="empty">It takes no materials.</p>;
  return (
    <table className="table materials" aria-label="Materials">
      <thead>
        <tr>
          <th>Material</th>
          <th className="number">Needed</th>
          <th className="number">In stock</th>
          <th className="number">Missing</th>
        </tr>
      </thead>
      <tbody>
        {materials.map(({ typeId, quantity, presentQuantity }) => {
          const missing = Math.max(0, quantity - presentQuantity);
          return (
            <tr key={typeId} data-missing={missing > 0}>
              <td>
                <a href={routeTo('market', typeId)}>{typeName(types, typeId)}</a>
              </td>
              <td className="number">{formatQuantity(quantity)}</td>
              <td className="number">{formatQuantity(presentQuantity)}</td>
              <td className="number">
                {missing > 0 ? (
                  <a className="missing" href={routeTo('market', typeId)}>
                    {formatQuantity(missing)}
                  </a>
                ) : (
                  <span className="enough">
                    <Icon name="check" size={14} />
                    <span className="visually-hidden">enough</span>
                  </span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
