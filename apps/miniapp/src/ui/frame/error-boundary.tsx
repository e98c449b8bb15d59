import { Component, type ReactNode } from 'react';
import { setTitle } from '@/platform/navigation';
import { ui } from '@/texts/ui';
import { Failed } from '@/ui/state/state';
import { Theme } from '@/ui/theme/theme';

interface Props {
  children: ReactNode;
}

interface State {
  broken: boolean;
}

/** A mistake of ours in drawing a page must not leave a blank screen: it says so and draws the page anew. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: false };

  static getDerivedStateFromError(): State {
    return { broken: true };
  }

  override componentDidCatch(): void {
    void setTitle(ui.failed.title);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Theme elder={false} className="frame">
        <Failed onRetry={() => this.setState({ broken: false })} />
      </Theme>
    );
  }
}
