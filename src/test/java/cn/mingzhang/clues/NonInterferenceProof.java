package cn.mingzhang.clues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.accountability.Sanctioner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Two worlds, one with one clue more (with its transfer and the person held to account): every address that answers GET, asked as
 * every post that is not cleared and as nobody, gives the same bytes, lists, workbooks, the public trail and error pages included.
 * {@code -Dproof.posts=head,auditor} asks as fewer.
 */
@Tag("proof")
@DisplayName("不相干：两个世界只差一件线索，其他人得到的一字不差")
class NonInterferenceProof {
    private static final String UNCLEARED = "head,rectifier,reviewer,feeclerk,county,countyhead,deputy,petition,office,"
            + "leader,treasury,sysadmin,secadmin,auditor,";

    /** Given the counts, and nothing else: on these pages the worlds differ for them, as they are meant to. */
    private static final List<String> COUNTED = List.of("leader", "petition");

    @Test
    void nobodyElseSeesADifference() {
        try (var without = new World();
                var with = new World()) {
            var keepers = without.answer("keeper", "/clues");
            assertThat(with.answer("keeper", "/clues"))
                    .as("the worlds begin alike")
                    .isEqualTo(keepers);
            var registrar = with.bean(Registrar.class);
            var clue = registrar.register("head", "auditor");
            registrar.handOver(clue);
            with.bean(Sanctioner.class).hold("罗开平", clue);

            var addresses = addresses(without);
            var asked = 0;
            var different = new ArrayList<String>();
            for (var login :
                    Arrays.asList(System.getProperty("proof.posts", UNCLEARED).split(",", -1))) {
                for (var address : addresses) {
                    if (COUNTED.contains(login) && (address.equals("/") || address.matches("/(dashboard|figures).*"))) {
                        continue;
                    }
                    asked++;
                    @Nullable String who = login.isEmpty() ? null : login;
                    if (!without.answer(who, address).equals(with.answer(who, address))) {
                        different.add(login + " " + address);
                    }
                }
            }
            System.out.println("non-interference: " + asked + " answers of " + addresses.size() + " addresses, "
                    + different.size() + " different");
            assertThat(different).isEmpty();
            assertThat(with.answer("keeper", "/clues"))
                    .as("the comparison can tell the worlds apart")
                    .isNotEqualTo(keepers);
            assertThat(with.answer("leader", "/figures.json?asOf=2022-01-05"))
                    .as("and so it would a figure")
                    .isNotEqualTo(without.answer("leader", "/figures.json?asOf=2022-01-05"));
        }
    }

    /** From the handler mappings, so that a page made tomorrow is asked for without a word here. */
    private static TreeSet<String> addresses(World world) {
        var problems = numbers(world, "SELECT number FROM problem WHERE stage <> 'DRAFT' ORDER BY id DESC LIMIT 2");
        var projects = numbers(world, "SELECT number FROM project ORDER BY id LIMIT 1");
        var addresses = new TreeSet<String>();
        var mappings = world.context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        mappings.getHandlerMethods().keySet().forEach(mapping -> {
            var methods = mapping.getMethodsCondition().getMethods();
            if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                for (var pattern : mapping.getPatternValues()) {
                    problems.forEach(number ->
                            addresses.add(filled(pattern.replaceFirst("^(/problems/)\\{[^/]*}", "$1" + number))));
                    projects.forEach(number ->
                            addresses.add(filled(pattern.replaceFirst("^(/projects/)\\{[^/.]*}", "$1" + number))));
                    addresses.add(filled(pattern));
                }
            }
        });
        addresses.addAll(List.of(
                "/search?q=XS-2022",
                "/search?q=%E7%BA%BF%E7%B4%A2",
                "/figures.json?asOf=2020-12-31",
                "/audit?page=1",
                "/problems?q=XS",
                "/clues/XS-2020-0001",
                "/clues/XS-2022-0001",
                "/clues/transfers/YS-2020-0001",
                "/accountability/persons/WZ-2020-0001",
                "/help/supervisor",
                "/help/clue-keeper"));
        addresses.removeIf(address -> address.contains("*"));
        // Carries the random number of the incident.
        addresses.remove("/error");
        return addresses;
    }

    private static List<String> numbers(World world, String query) {
        return world.bean(JdbcClient.class).sql(query).query(String.class).list();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{(?:[^{}/]|\\{[^{}]*})*}", "1");
    }
}
