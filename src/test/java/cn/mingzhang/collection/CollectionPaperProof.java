package cn.mingzhang.collection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.OfficialLayout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each paper as LibreOffice lays it out, measured against GB/T 9704-2012. */
@Tag("proof")
class CollectionPaperProof {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("GB/T 9704-2012：A4，天头37毫米，订口28毫米，版心156×225毫米；不留空标记；页码一字线")
    void thePaperIsLaidOutByTheStandard(CollectionPaper paper) throws Exception {
        OfficialLayout.mustBeLaidOut(
                paper.code(), DocumentForm.read(paper.standard()).fill(paper.samples()), folder);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("版心、字体写在文件里：每种字体有名、有替代；除页码以外没有域，WPS 照样保留")
    void theFileItselfSaysSo(CollectionPaper paper) throws IOException {
        OfficialLayout.mustBeOfficial(DocumentForm.read(paper.standard()).fill(paper.samples()));
    }

    @Test
    @DisplayName("查得出：改了天头、用了没有替代的字体、带了控件的，都不合格；挪了一毫米半的，量得出")
    void whatIsNotOfficialIsCaught() throws IOException {
        var good = DocumentForm.read(CollectionPaper.URGING_NOTICE.standard())
                .fill(CollectionPaper.URGING_NOTICE.samples());
        OfficialLayout.mustBeOfficial(good);
        for (var wrong : new String[][] {
            {"w:top=\"2098\"", "w:top=\"1440\""},
            {"方正小标宋简体", "微软雅黑"},
            {"</w:body>", "<w:sdt/></w:body>"},
            {"达州市通达置业有限公司", "{{缴费单位}}"}
        }) {
            var bad = OfficialLayout.replaced(good, wrong[0], wrong[1]);
            assertThatThrownBy(() -> OfficialLayout.mustBeOfficial(bad))
                    .as(wrong[1])
                    .isInstanceOf(AssertionError.class);
        }
        var moved = OfficialLayout.replaced(good, "w:left=\"1588\"", "w:left=\"1503\"");
        assertThatThrownBy(() -> OfficialLayout.mustBeLaidOut("moved", moved, folder))
                .isInstanceOf(AssertionError.class);
    }
}
