package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.TestPropertySource;

/** A task is signed off for good: an application of its own. */
@Tag("proof")
@TestPropertySource(properties = "mingzhang.journey=task")
@DisplayName("一项重点任务：催报、报送、退回、再申请、领导小组办公室销号")
class TaskJourney extends Journey {
    private static final String TASK = "/campaigns/2021/tasks/T12";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("从催报到销号；没有到 100%、没有材料、口令不对、已销号的，都写明不收")
    void fromTheDemandToTheSignOff() throws IOException {
        var proof = folder.resolve("补办汇总.pdf");
        Files.write(proof, cn.mingzhang.evidence.Samples.pdf("T12"));

        var office = as("office").open("/campaigns/2021").open(TASK).follow("/demand");
        office.fill("until", "2021-01-01").submitRefused("/demand", 422);
        office.fill("until", office.today().plusDays(7).toString());
        office.fill("remark", "请报五个未完成项目的进展").submit("/demand");

        var worker = as("rectifier").open(TASK);
        worker.follow("/apply").submitRefused("/apply", 422);
        worker.open(TASK).follow("/report").fill("progress", "101").submitRefused("/report", 422);
        worker.fill("progress", "100").fill("remark", "五个项目均已补办").submit("/report");
        worker.follow("/apply").submitRefused("/apply", 422);
        worker.open(TASK).attach("files", proof).submit("/files");
        worker.follow("/apply").submit("/apply");
        assertThat(worker.find("h1").innerText()).contains("已申请销号");
        worker.openRefused(TASK + "/sign-off", 403);

        office.open(TASK).follow("/return").submitRefused("/return", 422);
        office.fill("remark", "缺一个项目的意见书").submit("/return");
        worker.open(TASK).follow("/report").fill("progress", "100").fill("remark", "意见书已补");
        worker.submit("/report").follow("/apply").submit("/apply");

        office.open(TASK).follow("/sign-off").fill("password", "wrong").submitRefused("/sign-off", 422);
        office.fill("password", PASSWORD).submit("/sign-off");
        assertThat(office.find("h1").innerText()).contains("已销号");
        worker.openRefused(TASK + "/report", 409);
    }

    @Test
    @DisplayName("英文：方案、任务清单、一项任务、报送页")
    void theSamePagesInEnglish() {
        var worker = asInEnglish("rectifier").open("/campaigns/2021").open("/campaigns/tasks?year=2021");
        worker.open("/campaigns/2021/tasks/T14").follow("/report").submitRefused("/report", 422);
        worker.fill("progress", "70").fill("remark", "Two more notices are out").submit("/report");
        assertThat(worker.text()).contains("70%");
    }

    @Test
    @DisplayName("警示教育、建章立制、测评、荣誉：中英文都打得开")
    void whatIsKeptBesideThePlan() {
        for (var address : new String[] {
            "/education",
            "/education/coverage?year=2021",
            "/education/people?year=2021",
            "/education/materials",
            "/education/JY-2021-0001",
            "/education/new",
            "/institutions",
            "/institutions/ZD-2021-0001",
            "/institutions/new",
            "/surveys",
            "/surveys/MD-2020-0001",
            "/surveys/new",
            "/honours",
            "/honours/RY-2020-0001",
            "/honours/new"
        }) {
            as("office").open(address);
            asInEnglish("office").open(address);
        }
    }
}
