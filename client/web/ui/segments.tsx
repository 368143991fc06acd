// A few choices, of which one holds.

interface Props<T extends string> {
  label: string;
  options: readonly (readonly [value: T, text: string])[];
  value: T;
  onChange: (value: T) => void;
  className?: string;
}

export function Segments<T extends string>({
  label,
  options,
  value,
  onChange,
  className = '',
}: Props<T>) {
  return (
    <div className={`segments ${className}`} role="group" aria-label={label}>
      {options.map(([option, text]) => (
        <button
          key={option}
          type="button"
          className="segment"
          aria-pressed={option === value}
          onClick={() => onChange(option)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
