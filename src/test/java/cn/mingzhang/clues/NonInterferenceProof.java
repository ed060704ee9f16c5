package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.accountability.Sanctioner;
import cn.mingzhang.audit.Subject;
import cn.mingzhang.audit.Trail;
import cn.mingzhang.calendar.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two worlds, one with one clue more (with its transfer and the person held to account): every address that answers GET, and what the
 * pages lead to, asked over the wire as every post that is not on the clue's list and as nobody, gives the same bytes, with status and
 * headers: lists, workbooks, the public trail, error pages. Masked are the form's token, the session's cookie, the hour of the
 * machine (Date, and when the system wrote an entry) and the code of the trail's head, which is random; what is random by its nature
 * is named in {@link #RANDOM}. {@code -Dproof.posts=head,auditor}
 * asks as fewer; what differs is written to {@code target/differences}.
 */
@Tag("proof")
@DisplayName("不相干：两个世界只差一件线索，其他人得到的一字不差")
class NonInterferenceProof {
    private static final String UNCLEARED = "head,rectifier,reviewer,feeclerk,county,countyhead,deputy,petition,office,"
            + "leader,treasury,sysadmin,secadmin,auditor,inspector2,resident,resident2,";

    /** Given the counts, and nothing else: those figures are cut out of their pages, and only those. */
    private static final List<String> COUNTED = List.of("leader", "petition", "inspector2", "resident", "resident2");

    /** A fresh secret of the second factor at every call. */
    private static final String RANDOM = "/account/factor/.*";

    private final List<String> different = new ArrayList<>();
    private int asked;

    @Test
    void nobodyElseSeesADifference() throws IOException {
        try (var without = new World();
                var with = new World()) {
            var here = new Visitor(without, "keeper");
            var there = new Visitor(with, "keeper");
            assertThat(masked(there.answer("/clues"), with, "keeper"))
                    .as("the worlds begin alike")
                    .isEqualTo(masked(here.answer("/clues"), without, "keeper"));
            var registrar = with.bean(Registrar.class);
            var clue = registrar.register("head", "auditor");
            registrar.handOver(clue);
            with.bean(Sanctioner.class).hold("罗开平", clue);

            var handlers = 0;
            var logins = System.getProperty("proof.posts", UNCLEARED).split(",", -1);
            for (var login : logins) {
                var addresses = new Addresses(without);
                handlers = addresses.handlers();
                var before = asked;
                var began = System.nanoTime();
                compare(without, with, login, addresses);
                System.out.println("non-interference: " + (login.isEmpty() ? "nobody" : login) + " " + (asked - before)
                        + " addresses, " + (System.nanoTime() - began) / 1_000_000_000 + " s, " + different.size()
                        + " different so far");
            }
            System.out.println("non-interference: " + asked + " answers, " + handlers + " handlers x " + logins.length
                    + " posts, " + different.size() + " different " + different);
            assertThat(different).isEmpty();

            assertThat(masked(there.answer("/clues"), with, "keeper"))
                    .as("the comparison can tell the worlds apart")
                    .isNotEqualTo(masked(here.answer("/clues"), without, "keeper"));
            assertThat(new Visitor(with, "leader").answer("/figures.json"))
                    .as("and so it would a figure")
                    .isNotEqualTo(new Visitor(without, "leader").answer("/figures.json"));
            theCanaryIsCaught(without, with);
        }
    }

    /** What one forgetful line would do: a clue noted in the public trail. */
    private void theCanaryIsCaught(World without, World with) throws IOException {
        new TransactionTemplate(with.bean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> with.bean(Trail.class)
                        .note(
                                with.bean(Registrar.class).officer("keeper").actor(),
                                "CLUE_REGISTERED",
                                new Subject("clue", "XS-2022-0001"),
                                with.bean(OfficeClock.class).now()));
        compare(without, with, "auditor", new Addresses(without));
        System.out.println("non-interference: the canary shows on " + different);
        assertThat(different).as("an intended leak is found").contains("auditor /audit");
    }

    private void compare(World without, World with, String login, Addresses addresses) throws IOException {
        var here = new Visitor(without, login);
        var there = new Visitor(with, login);
        for (var address = addresses.next(); address != null; address = addresses.next()) {
            if (address.matches(RANDOM) || COUNTED.contains(login) && address.startsWith("/figures.xlsx")) {
                continue;
            }
            asked++;
            var asking = address;
            var elsewhere = CompletableFuture.supplyAsync(() -> there.answer(asking));
            var one = here.answer(address);
            var other = elsewhere.join();
            if (!one.equals(other)) {
                one = masked(one, without, login);
                other = masked(other, with, login);
                if (!one.equals(other)) {
                    different.add(login + " " + address);
                    keep(one, other);
                }
            }
            if (one.contains("text/html")) {
                addresses.follow(one);
            }
        }
    }

    private static String masked(String answer, World world, String login) {
        var headless = answer.replace(world.bean(Trail.class).headCode(), "HEAD")
                .replaceAll("title=\"[^\"]*20[2-9]\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d\"", "");
        if (!COUNTED.contains(login)) {
            return headless;
        }
        var counted = headless.replaceFirst("content-length=\\[\\d+]", "");
        if (counted.contains("application/json")) {
            return counted.replaceAll(",?\\{\"code\":\"(clue|accountability)\\.[^}]*}", "");
        }
        var page = Jsoup.parse(counted);
        for (var figure : page.select("[data-figure^=clue.], [data-figure^=accountability.]")) {
            var line = figure.closest("li, tr");
            (line == null ? figure : line).remove();
        }
        page.select("table:has([data-figure])").removeAttr("data-total");
        return page.outerHtml().replaceAll("\\s+", " ");
    }

    private void keep(String one, String other) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "differences"));
        Files.writeString(
                folder.resolve(different.size() + "-without.txt"), different.get(different.size() - 1) + "\n" + one);
        Files.writeString(
                folder.resolve(different.size() + "-with.txt"), different.get(different.size() - 1) + "\n" + other);
    }
}
