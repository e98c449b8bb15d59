import styles from './tabs.module.css';

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
}

/** The parts of a section, beside its filters; which one is open stands in the address. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: TabsProps<Id>) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map(({ id, name }) => (
        <button key={id} type="button" aria-current={id === chosen ? 'page' : undefined} onClick={() => onChoose(id)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
