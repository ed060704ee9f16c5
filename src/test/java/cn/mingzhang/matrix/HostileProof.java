package cn.mingzhang.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingzhang.audit.TrailProof;
import cn.mingzhang.demo.DemoCast;
import cn.mingzhang.journeys.AnyBrowser;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an attacker types, in every parameter and file name of every handler, sent by people who are let in; then every page in a
 * browser that ignores our policy. {@code -Dproof.requests=20000 -Dproof.minutes=30 -Dproof.pages=600 -Dproof.seed=1}.
 */
@Tag("proof")
@DisplayName("恶意输入：不执行、不出错、不越界写入")
class HostileProof {
    private static final int REQUESTS = Integer.getInteger("proof.requests", 1_500);
    private static final int MINUTES = Integer.getInteger("proof.minutes", 6);
    private static final int PAGES = Integer.getInteger("proof.pages", 40);
    private static final long SEED = Long.getLong("proof.seed", 1);
    private static final String MARKER = "__xss";
    /** Not for this: they end the session that asks, close the accounts of others, or move the clock of everybody. */
    private static final List<String> APART =
            List.of("/logout", "/account/sessions/end", "/accounts/{login}/", "/demo/clock", "/test/", "/error");

    /** What no form of a business post may change. */
    private static final List<String> FIXED = List.of(
            "SELECT count(*) || '/' || max(id) FROM officer",
            "SELECT string_agg(login || active || coalesce(password_hash, ''), ',' ORDER BY id) FROM officer WHERE login NOT IN ('sysadmin', 'secadmin')",
            "SELECT string_agg(post || unit_id || coalesce(valid_to::text, ''), ',' ORDER BY id) FROM post_holding",
            "SELECT string_agg(code || kind, ',' ORDER BY id) FROM unit",
            "SELECT string_agg(number || stage || signatures, ',' ORDER BY id) FROM problem WHERE stage IN ('CLOSED', 'SHELVED')",
            "SELECT sum(amount) || '/' || count(*) FROM receipt WHERE entered_on < DATE '2022-01-01'",
            "SELECT sum(assessed) || '/' || count(*) FROM fee_assessment WHERE proposed_on < DATE '2022-01-01'");

    private final Random random = new Random(SEED);
    private final Map<String, Wire> people = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int requests;

    @Test
    void nothingIsExecutedAndNothingBreaks() throws Exception {
        var begun = Instant.now();
        try (var demo = new Demo()) {
            var sql = demo.context.getBean(JdbcClient.class);
            var samples = new Samples(sql);
            var table = Table.ofTheOffice();
            var fixed = fixed(sql);
            var payloads = Payloads.all();
            assertThat(payloads).hasSizeGreaterThan(300);
            var addresses = Address.all(demo.application()).stream()
                    .filter(address -> APART.stream().noneMatch(address.pattern()::startsWith))
                    .toList();
            var paths = new LinkedHashMap<Address, String>();
            addresses.forEach(address ->
                    samples.of(address).stream().findFirst().ifPresent(sample -> paths.put(address, sample.path())));
            var until = Instant.now().plus(Duration.ofMinutes(MINUTES));
            var turn = 0;
            while (requests < REQUESTS && Instant.now().isBefore(until)) {
                for (var address : paths.keySet()) {
                    if (requests < REQUESTS && Instant.now().isBefore(until)) {
                        var payload = payloads.get((turn++ * 7 + 3) % payloads.size());
                        attack(demo, table, address, paths.get(address), payload);
                    }
                }
            }
            var sent = requests;
            var opened = inTheBrowser(demo, table, paths);
            var trail = demo.context.getBean(TrailProof.class).verify();
            System.out.printf(
                    "PROOF hostile input: %d payloads, %d requests over %d handlers, answers %s, %d wrong (95%% bound %.3f%%); %d pages"
                            + " opened in a browser without our policy; trail intact: %s; seed %d, %d s%n",
                    payloads.size(),
                    sent,
                    paths.size(),
                    statuses,
                    wrong.size(),
                    300.0 / sent,
                    opened,
                    trail.intact(),
                    SEED,
                    Duration.between(begun, Instant.now()).toSeconds());
            wrong.stream().limit(60).forEach(line -> System.out.println("WRONG " + line));
            assertThat(wrong).isEmpty();
            assertThat(trail.intact()).isTrue();
            assertThat(fixed(sql)).isEqualTo(fixed);
        }
    }

    private void attack(Demo demo, Table table, Address address, String path, String payload) {
        var wire = someone(demo, table, address);
        var fields = Fields.of(address, demo.application());
        var values = new LinkedHashMap<String, String>();
        // In turn all parameters at once, or one among others that a form would bring.
        var one = random.nextBoolean() && !fields.names().isEmpty()
                ? new ArrayList<>(fields.names())
                        .get(random.nextInt(fields.names().size()))
                : null;
        fields.names().forEach(name -> values.put(name, one == null || one.equals(name) ? payload : likely(name)));
        if (!address.isRead() && random.nextInt(4) == 0) {
            // Mass assignment: every field of every entity, beside what the form has.
            entityFields(demo).forEach(name -> values.putIfAbsent(name, random.nextBoolean() ? "1" : "CLOSED"));
        }
        var files = new LinkedHashMap<String, String>();
        fields.files().forEach(name -> files.put(name, payload + ".pdf"));
        var at = address.isOfARecord() && random.nextInt(6) == 0
                ? path.substring(0, path.lastIndexOf('/') + 1)
                        + Wire.encoded(shortened(payload)).replace("+", "%20")
                : path;
        judge(address + " <- " + shortened(payload), payload, wire.send(address.method(), at, values, files));
    }

    private static List<String> entityFields(Demo demo) {
        return demo
                .context
                .getBean(jakarta.persistence.EntityManagerFactory.class)
                .getMetamodel()
                .getEntities()
                .stream()
                .flatMap(entity -> entity.getAttributes().stream())
                .map(jakarta.persistence.metamodel.Attribute::getName)
                .distinct()
                .toList();
    }

    private void judge(String what, String payload, HttpResponse<String> answer) {
        requests++;
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " " + what);
        }
        if (answer.headers().firstValue(Payloads.HEADER).isPresent()) {
            wrong.add("header " + what);
        }
        answer.headers()
                .firstValue("location")
                .filter(HostileProof::leadsAway)
                .ifPresent(to -> wrong.add("to " + to + " " + what));
        var body = answer.body();
        if (body.contains(Payloads.MULTIPLIED)) {
            wrong.add("evaluated " + what);
        }
        if (payload.contains("<") && payload.contains(MARKER) && isPage(answer) && isAlive(body)) {
            wrong.add("unescaped " + what);
        }
        if (body.contains("root:x:0:0") || body.contains("PSQLException") || body.contains("at java.base/")) {
            wrong.add("leak " + what);
        }
    }

    /** Whether a reader of HTML would find something of ours to run; the marker as text is harmless. */
    private static boolean isAlive(String body) {
        var page = Jsoup.parse(body);
        return !page.select("script:containsData(" + MARKER + "), [href*=" + MARKER + "][href^=javascript], [src*="
                                + MARKER + "], [srcdoc], [data*=" + MARKER + "], base, meta[http-equiv=refresh]")
                        .isEmpty()
                || page.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .anyMatch(attribute -> attribute.getKey().startsWith("on")
                                && attribute.getValue() != null
                                && attribute.getValue().contains(MARKER));
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    private static boolean leadsAway(String location) {
        return !location.startsWith("/") && !location.matches("http://127\\.0\\.0\\.1:\\d+/.*")
                || location.startsWith("//")
                || location.startsWith("/\\");
    }

    private Wire someone(Demo demo, Table table, Address address) {
        var line = table.line(address);
        var may = DemoCast.MEMBERS.stream()
                .filter(who -> line.allows(who.posts()))
                .filter(who -> !who.login().equals("county") && !who.login().equals("countyhead"))
                .toList();
        var login = line.open() || may.isEmpty()
                ? ""
                : may.get(random.nextInt(may.size())).login();
        return people.computeIfAbsent(
                login, who -> new Wire(demo.context.getWebServer().getPort(), who));
    }

    /** What a form would hold there, so that the one payload reaches as far as it can. */
    private static String likely(String name) {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("password")
                ? "wrong"
                : lower.endsWith("on") || lower.contains("date") || lower.contains("from") || lower.contains("until")
                        ? "2021-12-01"
                        : lower.contains("amount")
                                        || lower.contains("version")
                                        || lower.endsWith("id")
                                        || lower.contains("size")
                                ? "1"
                                : lower.equals("sort") || lower.equals("page") || lower.equals("back") ? "" : "测试";
    }

    private static String shortened(String payload) {
        return payload.length() > 60 ? payload.substring(0, 60) : payload;
    }

    private List<String> fixed(JdbcClient sql) {
        return FIXED.stream()
                .map(query -> String.valueOf(
                        sql.sql(query).query(String.class).optional().orElse("")))
                .toList();
    }

    /** Every page that answers GET, as somebody whom it lets in, with our policy set aside: escaping alone must hold. */
    private int inTheBrowser(Demo demo, Table table, Map<Address, String> paths) {
        var ran = Collections.synchronizedList(new ArrayList<String>());
        var opened = 0;
        try (var playwright = AnyBrowser.playwright();
                var browser = AnyBrowser.open(playwright)) {
            canary(browser);
            var contexts = new HashMap<Wire, BrowserContext>();
            var pages = new ArrayList<>(paths.entrySet().stream()
                    .filter(entry ->
                            entry.getKey().isRead() && !entry.getKey().pattern().matches(".*\\.[a-z]{2,4}$"))
                    .toList());
            Collections.shuffle(pages, random);
            for (var entry : pages.subList(0, Math.min(PAGES, pages.size()))) {
                var wire = someone(demo, table, entry.getKey());
                var context = contexts.computeIfAbsent(wire, who -> context(browser, demo, who));
                try (var page = context.newPage()) {
                    page.onDialog(dialog -> {
                        ran.add("dialog on " + entry.getValue());
                        dialog.dismiss();
                    });
                    page.navigate(
                            "http://127.0.0.1:" + demo.context.getWebServer().getPort() + entry.getValue());
                    if (!Boolean.FALSE.equals(page.evaluate("() => !!window." + MARKER))) {
                        ran.add("executed on " + entry.getValue());
                    }
                    opened++;
                } catch (com.microsoft.playwright.PlaywrightException notAPage) {
                    // A download: nothing is shown.
                    opened++;
                }
            }
        }
        wrong.addAll(ran);
        return opened;
    }

    private static BrowserContext context(Browser browser, Demo demo, Wire who) {
        var context = browser.newContext(new Browser.NewContextOptions().setBypassCSP(true));
        for (var cookie : who.session().split("; ")) {
            if (cookie.contains("=")) {
                context.addCookies(List.of(
                        new Cookie(cookie.substring(0, cookie.indexOf('=')), cookie.substring(cookie.indexOf('=') + 1))
                                .setUrl("http://127.0.0.1:"
                                        + demo.context.getWebServer().getPort())));
            }
        }
        return context;
    }

    /** A page that forgot to escape must be caught by the same question. */
    private static void canary(Browser browser) {
        try (var page = browser.newPage()) {
            page.setContent("<p><img src=x onerror=window.__xss=1></p>");
            page.waitForFunction("() => window." + MARKER + " === 1");
            assertThat(page.evaluate("() => !!window." + MARKER)).isEqualTo(true);
        }
        assertThat(isAlive("<p><img src=x onerror=window.__xss=1></p>")).isTrue();
        assertThat(isAlive("<p>&lt;img src=x onerror=window.__xss=1&gt;</p>")).isFalse();
    }
}
