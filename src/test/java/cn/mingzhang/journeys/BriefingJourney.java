package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.documents.OfficialLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A briefing is written, approved by another, altered by hand in Word, and its one wrong number is found. */
@Tag("proof")
@DisplayName("一期简报：取数、签发、手工改动一个数、传回来找出这一个")
class BriefingJourney extends Journey {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("起草、编写、送签、另一人签发、改一个数、核对、说明、归档")
    void theOneWrongNumberIsFound() throws IOException {
        var office = as("office").open("/briefings").open("/briefings/tags").open("/briefings/new");
        office.choose("kind", "briefing").fill("title", "人防系统治理工作情况").submit("/briefings");
        office.find("#body-0").fill("截至目前已销号{{ledger.closed}}个。");
        office.find("#body-1").fill("继续抓好整改。");
        office.find("#body-2").fill("各县（市、区）人防办");
        office.submit("/text");
        var briefing = office.page().url().replaceFirst(".*/briefings/", "/briefings/");
        office.find("a[data-figure='problems.all']").first().waitFor();
        office.follow("/submission").submit("/submission");
        as("county").openRefused(briefing, 404);

        var deputy = as("deputy")
                .open("/briefings?bucket=briefing-approve")
                .open(briefing)
                .follow("/approval");
        deputy.find("#granted").check();
        deputy.fill("password", "wrong").submitRefused("/approval", 422);
        deputy.find("#granted").check();
        deputy.fill("password", PASSWORD).submit("/approval");

        office.open(briefing);
        var all = office.find("a[data-figure='problems.all']").first().innerText();
        var wrong = "" + (Integer.parseInt(all) + 7);
        var paper = Files.readAllBytes(fetched(office, briefing + "/paper.docx"));
        var altered = OfficialLayout.replaced(
                paper,
                ">" + all + "</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"900002\"",
                ">" + wrong + "</w:t></w:r></w:sdtContent></w:sdt><w:bookmarkEnd w:id=\"900002\"");
        var sent = Files.write(folder.resolve("定稿.docx"), altered);
        office.open(briefing + "/final").find("#paper").setInputFiles(sent);
        office.submit("/final");
        assertThat(office.find("tr[data-verdict]").count()).isEqualTo(1);
        assertThat(office.text()).contains("台账共登记问题" + wrong + "个");
        office.open(briefing + "/filing").submitRefused("/filing", 422);
        office.open(briefing + "/final/1").follow("/final/1/2");
        office.fill("why", "以省办口径为准").submit("/final/1/2");
        office.open(briefing + "/filing").submit("/filing");
        assertThat(office.text()).contains("已归档");
    }

    private Path fetched(Visitor visitor, String address) throws IOException {
        var answer =
                visitor.page().request().get(visitor.page().url().replaceFirst("(https?://[^/]+).*", "$1") + address);
        return Files.write(folder.resolve("paper.docx"), answer.body());
    }

    @Test
    @DisplayName("英文：列表、起草、标签、报表各页")
    void inEnglish() {
        var office =
                asInEnglish("office").open("/briefings").open("/briefings/tags").open("/briefings/new");
        office.choose("kind", "briefing").submitRefused("/briefings", 422);
        assertThat(office.text()).contains("Please give a title");
        office.open("/submissions").open("/submissions/templates").open("/submissions/tags");
        office.open("/submissions/templates/new").submitRefused("/submissions/templates", 422);
        assertThat(office.text()).contains("Please choose the template");
    }
}
