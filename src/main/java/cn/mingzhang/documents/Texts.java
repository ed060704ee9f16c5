package cn.mingzhang.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Every paragraph of a document, in tables, headers and footers too. */
final class Texts {

    private Texts() {}

    static List<String> of(XWPFDocument document) {
        var texts = new ArrayList<String>();
        document.getBodyElements().forEach(element -> add(element, texts));
        document.getHeaderList().forEach(header -> header.getBodyElements().forEach(element -> add(element, texts)));
        document.getFooterList().forEach(footer -> footer.getBodyElements().forEach(element -> add(element, texts)));
        return texts;
    }

    private static void add(IBodyElement element, List<String> texts) {
        if (element.getElementType() == BodyElementType.PARAGRAPH) {
            texts.add(((XWPFParagraph) element).getText());
        } else if (element.getElementType() == BodyElementType.TABLE) {
            ((XWPFTable) element)
                    .getRows()
                    .forEach(row -> row.getTableCells()
                            .forEach(cell -> cell.getBodyElements().forEach(inner -> add(inner, texts))));
        }
    }
}
