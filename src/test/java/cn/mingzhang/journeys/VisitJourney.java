package cn.mingzhang.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.evidence.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The network is cut in the middle of a site record on a phone, and comes back. */
@Tag("proof")
@DisplayName("一次动态督查：手机上填现场记录，半路断网，连上后自动提交，发现转为问题")
class VisitJourney extends Journey {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("断网、恢复、两人同一人被拒、再提交、记录、确认、转为问题、成卷")
    void cutOffAndBack() throws IOException {
        var photo = Files.write(folder.resolve("口部.jpg"), Samples.picture("jpeg"));
        var resident = as("resident").open("/visits/new");
        resident.choose("kind", "DYNAMIC").chooseContaining("unit", "大竹县人民防空办公室");
        resident.fill("title", "人防工程维护管理动态督查").fill("matters", "核对口部是否畅通");
        var second = resident.find("[name=members]").nth(1).getAttribute("value");
        resident.tick("members", second).submit("/visits");
        var visit = "/visits/" + resident.page().url().replaceFirst(".*/visits/", "");
        as("countyhead").openRefused(visit, 404);
        resident.follow("/begin").submit("/begin");

        var page = resident.page();
        page.setViewportSize(390, 844);
        resident.open(visit + "/site");
        resident.fill("place", "竹阳街道地下车库口部");
        var line = resident.find("input[type=radio][value=BAD]").first();
        line.check();
        page.context().setOffline(true);
        resident.find("textarea[name^=remark-]").first().fill("口部被货物封堵");
        resident.find("#photos").setInputFiles(photo);
        resident.find(".site__photo").waitFor();
        resident.find("[name=secondId]").selectOption(second);
        resident.find("main form button[type=submit]").click();
        page.waitForCondition(
                () -> resident.find("[data-site-status]").innerText().contains("没有网络"));
        page.context().setOffline(false);
        page.waitForURL("**" + visit);
        resident.open(visit);
        assertThat(resident.text()).contains("口部被货物封堵", "竹阳街道地下车库口部", "口部.jpg");

        page.setViewportSize(1366, 768);
        resident.open(visit + "/findings/new").fill("said", "口部被货物封堵，无法启用").submit("/findings");
        resident.open(visit + "/record").tick("methods", "ON_SITE").fill("summary", "逐项核对");
        resident.choose("secondId", second);
        // The other button only keeps what was written.
        page.waitForNavigation(
                () -> resident.find("main form button.btn-primary").click());
        as("resident2").open("/visits?bucket=visit-confirm").open(visit).follow("/confirm");
        as("resident2").fill("password", "wrong").submitRefused("/confirm", 422);
        as("resident2").fill("password", PASSWORD).submit("/confirm");
        resident.open(visit).follow("/findings/1/problem");
        resident.find("[name=head]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        resident.submit("/problem");
        assertThat(resident.text()).contains("口部被货物封堵，无法启用");
        resident.open(visit + "/binder");
        as("countyhead").open(visit);
        assertThat(as("countyhead").text()).doesNotContain("口部被货物封堵");
    }

    @Test
    @DisplayName("英文：列表、安排、空清单说清楚")
    void inEnglish() {
        var inspector = asInEnglish("inspector2").open("/visits").open("/visits/new");
        inspector.choose("kind", "SPECIAL").fill("title", "Relocation fees").chooseContaining("unit", "大竹县人民防空办公室");
        inspector.submitRefused("/visits", 422);
        assertThat(inspector.text()).contains("The checklist needs at least one line");
    }

    @Test
    @DisplayName("离线检查包：下载、断网打开、填写、保存、交回、全部收下；再交一次什么也不多")
    void thePackComesBack() {
        thePackComesBack(as("resident"));
    }

    @Test
    @DisplayName("离线检查包，英文")
    void thePackComesBackInEnglish() {
        thePackComesBack(asInEnglish("resident"));
    }

    private void thePackComesBack(Visitor resident) {
        resident.open("/visits/new").choose("kind", "DYNAMIC").chooseContaining("unit", "大竹县人民防空办公室");
        resident.fill("title", "离线检查").fill("matters", "核对口部是否畅通");
        var second = resident.find("[name=members]").nth(1).getAttribute("value");
        resident.tick("members", second).submit("/visits");
        var visit = "/visits/" + resident.page().url().replaceFirst(".*/visits/", "");
        resident.follow("/begin").submit("/begin").open(visit + "/packs");
        var pack = folder.resolve("pack.html");
        resident.page()
                .waitForDownload(() -> resident.find("form[action$='/packs'] button[type=submit]")
                        .click())
                .saveAs(pack);

        var filled = folder.resolve("filled.html");
        var page = resident.page().context().newPage();
        page.context().setOffline(true);
        page.navigate(pack.toUri().toString());
        page.setViewportSize(390, 844);
        page.locator("input[type=radio][value=BAD]").first().check();
        page.locator("#lines textarea").first().fill("口部被货物封堵");
        page.locator("#second").selectOption(second);
        page.locator("#findings button").last().click();
        page.locator("#findings textarea").fill("口部被货物封堵，无法启用");
        page.locator("#photos input[type=file]").setInputFiles(photo());
        page.locator(".photo").waitFor();
        page.waitForDownload(() -> page.locator("#save").click()).saveAs(filled);
        page.context().setOffline(false);
        page.close();

        for (var time = 0; time < 2; time++) {
            resident.open(visit + "/packs");
            resident.find("#file").setInputFiles(filled);
            resident.page()
                    .waitForNavigation(() ->
                            resident.find("form[enctype] button[type=submit]").click());
            assertThat(resident.page().url()).contains("/packs/returned/");
            assertThat(resident.find("button[name=all]").count()).isEqualTo(time == 0 ? 1 : 0);
            if (time == 0) {
                resident.page()
                        .waitForNavigation(
                                () -> resident.find("button[name=all]").click());
            }
        }
        resident.open(visit);
        assertThat(resident.text()).contains("口部被货物封堵，无法启用", "photo.jpg");
        assertThat(resident.find("#findings li").count()).isEqualTo(1);
    }

    private Path photo() {
        try {
            return Files.write(folder.resolve("photo.jpg"), Samples.picture("jpeg"));
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
