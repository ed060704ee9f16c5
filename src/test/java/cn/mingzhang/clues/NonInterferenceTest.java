package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.WebTest;
import cn.mingzhang.people.Cast;
import cn.mingzhang.witness.Road;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The same world with and without one clue, its screening and its answer: whoever is not cleared gets the same bytes from every
 * address that answers GET. Masked are the token of the form and the moment a page was made; workbooks, whose taking is itself
 * recorded, are left to the long proof.
 */
@WebTest
@DisplayName("不相干：有无线索，其他人看到的一字不差")
class NonInterferenceTest {
    /** Who heads the inspected office, and who reads the trail. {@code NonInterferenceProof} asks as every post. */
    private static final List<String> UNCLEARED = List.of("head", "auditor");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Road road;

    @Autowired
    private Registrar registrar;

    @Autowired
    private cn.mingzhang.accountability.Sanctioner sanctioner;

    @Autowired
    private cn.mingzhang.witness.ScreeningDesk screenings;

    @Test
    void nobodyElseSeesADifference() {
        var number = road.awaitingCountersign();
        var addresses = addresses(number.value());
        assertThat(addresses).hasSizeGreaterThan(60);
        var without = answers(addresses);
        var keepers = answer("keeper", "/clues");

        var clue = registrar.register("head");
        registrar.handOver(clue);
        sanctioner.hold("罗开平", clue);
        screenings.handOver(number, "达纪移1号", "", registrar.officer("inspector"));
        var waiting = screenings.waiting(number, registrar.officer("keeper"));
        screenings.answer(
                number,
                java.util.Objects.requireNonNull(waiting),
                cn.mingzhang.witness.ClueOutcome.SETTLED,
                road.today(),
                registrar.officer("keeper"));

        aReport();

        var with = answers(addresses);
        var different = new ArrayList<String>();
        without.forEach((asked, answer) -> {
            if (!answer.equals(with.get(asked))) {
                different.add(asked);
            }
        });
        assertThat(different).isEmpty();
        assertThat(answer("keeper", "/clues"))
                .as("the comparison can tell the worlds apart")
                .isNotEqualTo(keepers);
    }

    /** From the public page to the ledger's desk: of it, too, nobody else gets a byte. */
    private void aReport() {
        var page = mvc.get().uri("/report").exchange();
        var token = org.jsoup.Jsoup.parse(
                        new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .select("[name=_csrf]")
                .attr("value");
        assertThat(mvc.post()
                        .uri("/report")
                        .param("_csrf", token)
                        .param("kind", "OTHER")
                        .param("against", "某单位")
                        .param("story", "某事")
                        .param("who", "ANONYMOUS"))
                .hasStatusOk();
        var queue = org.jsoup.Jsoup.parse(answer("petition", "/petition?sort=number,desc"));
        var report = "/petition/" + queue.select("table tbody th a").first().text();
        send(report + "/openings", "reason", "HANDLING");
        send(
                report + "/steps",
                "step",
                "TO_LEDGER",
                "version",
                "1",
                "receiverId",
                "" + registrar.officer("inspector").id(),
                "note",
                "某项目",
                "password",
                cn.mingzhang.demo.DemoCast.PASSWORD);
    }

    private void send(String address, String... fields) {
        var request = mvc.post().uri(address);
        for (var at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        assertThat(
                        request.with(org.springframework.security.test.web.servlet.request
                                        .SecurityMockMvcRequestPostProcessors.csrf())
                                .with(Cast.as("petition")))
                .hasStatus(302);
    }

    private TreeSet<String> addresses(String number) {
        var addresses = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                mapping.getPatternValues().forEach(pattern -> addresses.add(filled(pattern, number)));
            }
        });
        // What is taken out of the house is noted in the trail, so asking for it makes a difference by itself.
        addresses.removeIf(address -> address.contains("*") || address.endsWith(".xlsx") || address.endsWith(".mzt"));
        // Carries the random number of the incident.
        addresses.remove("/error");
        return addresses;
    }

    /** A variable may hold an expression with braces of its own, more than once. */
    private static String filled(String pattern, String number) {
        return pattern.replaceFirst("^(/problems/)\\{[^/]*}", "$1" + number)
                .replaceAll("\\{(?:[^{}/]|\\{[^{}]*})*}", "1");
    }

    private Map<String, String> answers(TreeSet<String> addresses) {
        var answers = new LinkedHashMap<String, String>();
        for (var login : UNCLEARED) {
            for (var address : addresses) {
                answers.put(login + " " + address, answer(login, address));
            }
        }
        return answers;
    }

    private String answer(String login, String address) {
        var response = mvc.get()
                .uri(URI.create(address))
                .with(Cast.as(login))
                .exchange()
                .getResponse();
        var body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"[^\"]*\" name=\"_csrf\"", "");
        return response.getStatus() + "\n" + response.getHeader("Location") + "\n" + body;
    }
}
