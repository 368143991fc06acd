// Fields with their labels, and what is wrong with what stands in them.
import { useId, type ReactNode } from 'react';

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onChange: (value: string) => void;
  disabled?: boolean;
}

export function SelectField({ label, value, options, onChange, disabled = false }: SelectProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  label: string;
  value: string;
  problem?: string | undefined;
  onChange: (value: string) => void;
  /** What stands beside the label. */
  children?: ReactNode;
}

/** For numbers as the reader writes them. */
export function TextField({ label, value, problem, onChange, children }: TextProps) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {children}
      </span>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-help`} className="field-help" aria-live="polite">
        {problem}
      </span>
    </div>
  );
}
