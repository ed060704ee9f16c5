package cn.mingzhang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("带指标的式样：填进去的数找得回来")
class TaggedFormTest {
    private static final String TAG = "{{fee.recovered.year 万元}}";

    private static byte[] form() {
        return OfficialPaper.of("special-briefing");
    }

    private static TaggedForm.Filled filled(byte[] form) {
        var texts = new java.util.HashMap<String, String>();
        TaggedForm.read(form).tags().stream()
                .filter(tag -> tag.codePointAt(0) > 128)
                .forEach(tag -> texts.put(tag, tag.equals("文字 导语") ? "第一段<&>。\n第二段另有{{ledger.closed}}个。" : "某" + tag));
        var count = new int[] {100};
        return TaggedForm.read(form).fill(texts, tag -> "" + ++count[0]);
    }

    @Test
    @DisplayName("每个数在自己的位置，按文中顺序；编写人的一段里也能写标签")
    void everyNumberInItsPlace() {
        var filled = filled(form());
        assertThat(filled.placed().get(0).tag()).isEqualTo("ledger.closed");
        assertThat(filled.placed().get(1)).isEqualTo(new TaggedForm.Placed(2, "fee.recovered.year 万元", "102"));
        var anchors = Anchors.read(filled.docx());
        for (var placed : filled.placed()) {
            assertThat(anchors.at(placed.ordinal())).hasSize(1);
            assertThat(anchors.at(placed.ordinal()).get(0).said()).isEqualTo(placed.shown());
        }
        var place = anchors.at(2).get(0);
        assertThat(place.before()).endsWith("追缴易地建设费");
        assertThat(place.after()).startsWith("万元;存在");
        assertThat(DocumentForm.text(filled.docx())).contains("第一段<&>。", "第二段另有101个。");
    }

    @Test
    @DisplayName("标签被 Word 拆成几截，照样认得，别的字一个不少")
    void aTagSplitOverRuns() throws IOException {
        var split = OfficialLayout.replaced(
                form(),
                TAG,
                "{{fee.reco</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t>vered.year"
                        + "</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 万元}</w:t></w:r><w:r><w:t>}");
        var whole = filled(form());
        var filled = filled(split);
        assertThat(filled.placed()).isEqualTo(whole.placed());
        assertThat(DocumentForm.text(filled.docx())).isEqualTo(DocumentForm.text(whole.docx()));
    }

    @Test
    @DisplayName("控件没了凭书签，书签也没了凭前后的字；都没了就说找不到")
    void foundByControlBookmarkOrWords() throws IOException {
        var docx = filled(form()).docx();
        var noControl = OfficialLayout.replaced(docx, "w:tag w:val=\"mz_2\"", "w:tag w:val=\"\"");
        assertThat(Anchors.read(noControl).at(2).get(0).said()).isEqualTo("102");
        var noAnchor = OfficialLayout.replaced(noControl, "w:name=\"mz_2\"", "w:name=\"x\"");
        assertThat(Anchors.read(noAnchor).at(2)).isEmpty();
        assertThat(Anchors.read(noAnchor).between(2, "追缴易地建设费", "万元;存在"))
                .extracting(Anchors.Place::said)
                .containsExactly("102");
        assertThat(Anchors.read(noAnchor).between(2, "从来没有的", "几个字")).isEmpty();
    }

    @Test
    @DisplayName("外部实体、压缩炸弹、没配对的花括号：不收")
    void whatIsNotTaken() throws IOException {
        var entity = OfficialLayout.replaced(
                form(), "<w:document ", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><w:document ");
        assertThatThrownBy(() -> TaggedForm.read(entity)).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> Anchors.read(entity)).isInstanceOf(FormRefused.class);
        var open = OfficialLayout.replaced(form(), TAG, "{{fee.recovered.year");
        assertThatThrownBy(() -> TaggedForm.read(open)).hasMessageContaining("braces");
        assertThatThrownBy(() -> Anchors.read(new byte[] {1, 2, 3})).isInstanceOf(FormRefused.class);
        var bomb = OfficialLayout.replaced(form(), "<w:body>", "<w:body>" + "<w:p/>".repeat(8_000_000));
        assertThatThrownBy(() -> Anchors.read(bomb)).hasMessageContaining("bomb");
    }

    @Test
    @DisplayName("值里像标签、像 XML 的，都只是字")
    void valuesAreText() {
        var filled = TaggedForm.read(form()).fill(Map.of("标题", "<w:p>&\u0000"), tag -> "{{x}}");
        assertThat(DocumentForm.text(filled.docx())).contains("<w:p>&");
    }
}
