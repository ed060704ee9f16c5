package cn.mingzhang.binder;

import cn.mingzhang.evidence.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files that lie in the PDF as they are, under the number that they have in the catalogue. */
final class Attachments {
    private final PDDocument document;
    private final Map<String, PDComplexFileSpecification> attached = new LinkedHashMap<>();

    Attachments(PDDocument document) {
        this.document = document;
    }

    void add(int ordinal, StoredFile file, Path copy) throws IOException {
        try (var in = Files.newInputStream(copy)) {
            var embedded = new PDEmbeddedFile(document, in);
            embedded.setSize((int) file.size());
            embedded.setSubtype(file.kind().mediaType());
            var specification = new PDComplexFileSpecification();
            specification.setFile(file.name());
            specification.setFileUnicode(file.name());
            specification.setEmbeddedFile(embedded);
            attached.put(String.format("%04d ", ordinal) + file.name(), specification);
        }
    }

    void attach() {
        if (!attached.isEmpty()) {
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(attached);
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        }
    }
}
