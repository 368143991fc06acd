// Parts of the client that are read when somebody goes there.
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Loading } from './loading.tsx';

/** Where the server has another version by now, the part is not to be had. */
function Outdated() {
  return (
    <p className="loading" role="alert">
      This part could not be read.
      <button type="button" className="button" onClick={() => location.reload()}>
        Reload the page
      </button>
    </p>
  );
}

export function opened<P extends object>(
  read: () => Promise<{ default: ComponentType<P> }>,
  text: string,
): (props: P) => ReactNode {
  const Part = lazy(() => read().catch(() => ({ default: Outdated as ComponentType<P> })));
  return function Opened(props: P) {
    return (
      <Suspense
        fallback={
          <div className="opening">
            <Loading text={text} />
          </div>
        }
      >
        <Part {...props} />
      </Suspense>
    );
  };
}
