package cn.mingzhang.arrears;

import cn.mingzhang.documents.DocumentForm;
import cn.mingzhang.documents.OfficialLayout;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 对账单 as LibreOffice lays it out, with few movements and with so many that it has several pages. */
@Tag("proof")
class PayerPaperProof {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    @DisplayName("GB/T 9704-2012：A4，天头37毫米，订口28毫米，版心156×225毫米")
    void theStatementIsLaidOutByTheStandard(int lines) throws Exception {
        var paper = PayerPaper.PAYER_STATEMENT;
        var values = new HashMap<>(paper.samples());
        values.put(
                "明细",
                IntStream.rangeClosed(1, lines)
                        .mapToObj(n -> n + ". 2021年3月1日，收到国库入库凭证第GK-2021-" + n + "号，缴入 1,667,500.00 元（XM-2021-0018）；")
                        .collect(Collectors.joining("\n")));
        var docx = DocumentForm.read(paper.standard()).fill(values);
        OfficialLayout.mustBeOfficial(docx);
        OfficialLayout.mustBeLaidOut(paper.code() + "-" + lines, docx, folder);
    }
}
