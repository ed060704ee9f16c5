package cn.mingzhang.documents;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The forms that were read last. Reading one looks into it twice, and a batch of five hundred notices asks five hundred times for
 * the same. They are known by their content, so that whatever is put in force is read and checked once more.
 */
final class ReadForms {
    private static final int MOST = 50;

    private static final Map<ByteBuffer, DocumentForm> READ = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, DocumentForm> eldest) {
            return size() > MOST;
        }
    };

    private ReadForms() {}

    /** @throws FormRefused as reading it does */
    static DocumentForm of(byte[] docx) {
        synchronized (READ) {
            return READ.computeIfAbsent(ByteBuffer.wrap(docx.clone()), content -> DocumentForm.read(docx));
        }
    }
}
