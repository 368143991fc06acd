// Reads the next page of a list, below what is shown of it.
export function MoreButton({ onClick }: { onClick: () => void }) {
  return (
    <button type="button" className="button button-quiet" onClick={onClick}>
      More
    </button>
  );
}
