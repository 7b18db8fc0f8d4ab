import { Component } from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** What is shown instead, once something below has failed. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * Keeps a fault of ours to the place where it happened: an edit view holds unsaved work. React
 * itself writes the fault to the console.
 */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
