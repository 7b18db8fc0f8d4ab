import { useEffect, useState } from 'react';

/** The width of an element, in pixels; 0 until it is known. */
export const useWidth = <Node extends Element>() => {
  const [node, ref] = useState<Node | null>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!node) return undefined;

    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });

    observer.observe(node);

    return () => observer.disconnect();
  }, [node]);

  return { ref, width };
};
