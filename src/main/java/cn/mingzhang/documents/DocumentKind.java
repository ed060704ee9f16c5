package cn.mingzhang.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 文种: a kind of printed document: what it is called, what it is filled with, and how it is laid out where the office has no form of its own. */
public interface DocumentKind {

    /** Lower-case words with hyphens; it stands in addresses. */
    String code();

    /** 文书名称, Chinese. */
    String title();

    List<DocumentField> fields();

    /** The form that comes with the application, of {@code resources/documents/<code>.txt}. */
    default byte[] standard() {
        return OfficialPaper.of(code());
    }

    default Map<String, String> samples() {
        return fields().stream().collect(Collectors.toMap(DocumentField::name, DocumentField::sample));
    }

    /**
     * 试填: an uploaded form of this kind, filled with likely values.
     *
     * @throws FormRefused where it does not suit
     */
    default byte[] trial(byte[] docx) {
        return DocumentForm.read(docx).mustSuit(this).fill(samples());
    }

    /** {@code 缴费告知书.docx}. */
    default String fileName() {
        return title() + ".docx";
    }
}
