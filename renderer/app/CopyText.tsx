import { useLayoutEffect, useRef } from 'react';
import type { Editor } from '@tiptap/core';

/**
 * Puts the editor's own element into the window, as it is. Tiptap's component for React would draw all of the copy anew when
 * a story comes up, and once more when it goes, for node views of React, which there are none of.
 */
export function CopyText({ editor }: { readonly editor: Editor }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { dom } = editor.view;
    place.current?.append(dom);
    editor.view.updateRoot();
    return () => dom.remove();
  }, [editor]);
  return <div ref={place} />;
}
