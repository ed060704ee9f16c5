package cn.mingzhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.documents.Anchors;
import cn.mingzhang.documents.LibreOffice;
import cn.mingzhang.documents.OfficialLayout;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved again by another program, the numbers are found all the same. */
@Tag("proof")
@DisplayName("LibreOffice 另存过的定稿，照样逐个核对")
class ResavedBriefingProof {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("原样另存：全部一致；改一个数再另存：只有这一个")
    void afterSavingAgain() throws Exception {
        var paper = BriefingPaper.of(
                BriefingKind.SPECIAL.standard(),
                Map.of("导语", "导语。", "存在的主要问题", "问题。", "下一步打算", "打算。", "发送范围", "范围"),
                BriefingPaper.fields(
                        "2021年第1期",
                        "专报",
                        LocalDate.of(2020, 12, 31),
                        LocalDate.of(2021, 1, 4),
                        new cn.mingzhang.people.Officer(
                                1,
                                "x",
                                "周雨水",
                                new cn.mingzhang.people.Unit(
                                        1,
                                        "U",
                                        "第二监督检查室",
                                        cn.mingzhang.people.UnitKind.CIVIL_DEFENSE,
                                        cn.mingzhang.people.Level.MUNICIPAL,
                                        "511700",
                                        null),
                                java.util.Set.of())));
        var taken = new HashMap<String, TakenFigure>();
        var n = 11;
        for (var tag : paper.figures()) {
            taken.put(
                    tag,
                    new TakenFigure(
                            0,
                            tag,
                            tag,
                            tag,
                            "",
                            "",
                            LocalDate.of(2020, 12, 31),
                            BigDecimal.valueOf(n),
                            null,
                            null,
                            "" + n,
                            false,
                            null,
                            "",
                            ""));
            n += 11;
        }
        var made = paper.fill(taken);
        assertThat(FinalDesk.differences(made.figures(), resaved(made.docx()))).isEmpty();
        var third = made.figures().get(2);
        var altered =
                OfficialLayout.replaced(made.docx(), ">" + third.shown() + "</w:t>", ">9" + third.shown() + "</w:t>");
        assertThat(FinalDesk.differences(made.figures(), resaved(altered)))
                .extracting(Comparisons.Found::ordinal, Comparisons.Found::verdict, Comparisons.Found::said)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3, "DEVIATES", "9" + third.shown()));
        var stripped = new String[] {"w:tag w:val=\"mz_", "w:name=\"mz_"};
        var bare = OfficialLayout.replaced(
                OfficialLayout.replaced(altered, stripped[0], "w:tag w:val=\"no_"), stripped[1], "w:name=\"no_");
        assertThat(FinalDesk.differences(made.figures(), resaved(bare)))
                .extracting(Comparisons.Found::verdict)
                .contains("DEVIATES");
    }

    private Anchors resaved(byte[] docx) throws Exception {
        var from = Files.write(folder.resolve("in.docx"), docx);
        var to = Files.createDirectories(folder.resolve("again"));
        LibreOffice.again(from, to);
        var saved = to.resolve("in.docx");
        var bytes = Files.readAllBytes(saved);
        assertThat(bytes).isNotEqualTo(docx);
        return Anchors.read(bytes);
    }
}
