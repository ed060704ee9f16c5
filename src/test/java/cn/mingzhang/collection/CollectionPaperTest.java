package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.documents.DocumentForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every form that comes with the application suits its kind and takes its values. */
class CollectionPaperTest {

    @ParameterizedTest
    @EnumSource
    @DisplayName("随系统所附的式样：填写项齐全，填好后不留空标记")
    void theStandardFormIsFilledWhole(CollectionPaper paper) throws Exception {
        var form = DocumentForm.read(paper.standard()).mustSuit(paper);
        assertThat(form.tags()).hasSameSizeAs(paper.fields());
        var filled = form.fill(paper.samples());
        assertThat(DocumentForm.text(filled)).noneMatch(line -> line.contains("{{") || line.contains("}}"));
        var folder = System.getProperty("papers.write");
        if (folder != null) {
            Files.write(Path.of(folder, paper.code() + ".docx"), filled);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("填写的内容只是文字：花括号、域、换行都照印")
    void aValueIsTextAndNothingElse(CollectionPaper paper) {
        var values = new HashMap<>(paper.samples());
        values.replaceAll((name, value) -> name.equals("缴费单位") ? "甲{{文号}}乙\u0000=1+1 INCLUDETEXT <w:p>&" : value);
        var text = String.join(
                "\n", DocumentForm.text(DocumentForm.read(paper.standard()).fill(values)));
        assertThat(text).contains("甲{{文号}}乙=1+1 INCLUDETEXT <w:p>&");
    }
}
