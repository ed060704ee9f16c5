package cn.mingzhang.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Every list with each of its filters and sorts, by who reads it. */
final class Pages {

    record Page(String login, String address) {
        @Override
        public String toString() {
            return login + " " + address;
        }
    }

    private final List<Page> pages = new ArrayList<>();

    static List<Page> all(Connection connection) throws SQLException {
        var all = new Pages();
        // What is not ours to make quicker: the floor of one request.
        all.add("inspector", "/css/base.css", "/help");
        all.problems(connection);
        all.others(connection);
        return all.pages;
    }

    /** What people open every day, one of each kind. */
    static List<Page> main(Connection connection) throws SQLException {
        var main = new Pages();
        var unit = word(connection, "SELECT id FROM unit WHERE code = 'RF-511724'");
        var closed = word(connection, "SELECT max(number) FROM problem WHERE stage = 'CLOSED'");
        var open = word(connection, "SELECT max(number) FROM problem WHERE stage = 'RECTIFYING'");
        main.add(
                "inspector",
                "/help",
                "/",
                "/problems?open=true&overdue=true&unit=" + unit,
                "/problems?open=true&overdue=true",
                "/problems",
                "/problems?page=1000",
                "/problems?sort=project,desc&page=1000",
                "/problems?q=" + encoded("少征"),
                "/problems?q=" + encoded("锦川"),
                "/problems?waiting=me",
                "/search?q=" + encoded("少征"),
                "/search?q=" + encoded("锦川"),
                "/problems/" + closed,
                "/problems/" + open,
                "/items",
                "/projects",
                "/look-backs");
        main.add("county", "/", "/problems", "/problems/" + open);
        main.add(
                "leader",
                "/",
                "/problems",
                "/figures",
                "/figures.json",
                "/figures.json?asOf=2020-12-31",
                "/figures/ledger.problems",
                "/figures/omitted.projects");
        main.add("auditor", "/audit", "/audit?page=2000");
        return main.pages;
    }

    private void problems(Connection connection) throws SQLException {
        var unit = word(connection, "SELECT id FROM unit WHERE code = 'RF-511724'");
        var item = word(connection, "SELECT max(number) FROM problem_item WHERE campaign_year = 2020");
        var project = word(connection, "SELECT max(number) FROM project");
        var number = word(connection, "SELECT max(number) FROM problem WHERE stage = 'CLOSED'");
        var rectifier = word(connection, "SELECT id FROM officer WHERE login = 'county'");
        add("inspector", "/problems", "/problems?page=200", "/problems?page=3000", "/problems/" + number);
        for (var sort : List.of("number", "class", "unit", "project", "due", "rectification", "stage", "amount")) {
            add("inspector", "/problems?sort=" + sort + ",asc", "/problems?sort=" + sort + ",desc&page=1000");
        }
        for (var filter : List.of(
                "q=" + encoded("少征"),
                "q=" + encoded("锦川"),
                "q=" + encoded("宣汉"),
                "q=" + number,
                "q=" + encoded("防护门安装不合格") + "&sort=amount,desc",
                "stage=RECTIFYING",
                "stage=CLOSED",
                "stage=DISPUTED&stage=DRAFT",
                "open=true",
                "open=true&overdue=true&unit=" + unit,
                "overdue=true",
                "lamp=YELLOW",
                "lamp=GREY&page=100",
                "group=FE",
                "class=FE-05",
                "year=2020",
                "unit=" + unit,
                "item=" + item,
                "source=AUDIT",
                "procedure=SHORT",
                "money=true",
                "rectification=RECTIFIED",
                "from=2021-12-01&to=2022-01-31",
                "rectifier=" + rectifier,
                "level=MUNICIPAL",
                "project=" + project,
                "waiting=me")) {
            add("inspector", "/problems?" + filter);
        }
        add(
                "county",
                "/problems",
                "/problems?q=" + encoded("少征"),
                "/problems?waiting=me",
                "/problems?open=true&overdue=true");
        add("leader", "/problems", "/problems?open=true&sort=due,asc", "/problems?page=3000");
        add("treasury", "/problems", "/problems?q=" + encoded("锦川"), "/problems?sort=project,asc");
        for (var sort : List.of("number", "name", "group", "total", "open", "rectified", "closed")) {
            add("inspector", "/items?sort=" + sort + ",desc");
        }
        add("inspector", "/items?year=2020", "/items?q=" + encoded("少征"), "/items?page=5");
    }

    private void others(Connection connection) throws SQLException {
        for (var sort :
                List.of("number", "name", "developer", "division", "decision", "permitted", "required", "built")) {
            add("inspector", "/projects?sort=" + sort + ",desc");
        }
        add(
                "inspector",
                "/projects?page=1000",
                "/projects?q=" + encoded("锦川"),
                "/projects?q=" + encoded("花园"),
                "/projects?decision=NONE",
                "/projects?division=511724",
                "/projects?legacy=true",
                "/projects?from=2021-01-01");
        add("county", "/projects");
        for (var filter : List.of(
                "",
                "page=2000",
                "who=" + encoded("周知"),
                "who=county",
                "deed=CLOSURE_SIGN_OFF",
                "kind=project",
                "from=2021-12-01&to=2021-12-31",
                "kind=problem&number=2021-0042",
                "deed=CLOSURE_DISPUTE")) {
            add("auditor", "/audit?" + filter);
        }
        add("auditor", "/audit?sort=block,asc");
        for (var filter : List.of(
                "",
                "state=OVERDUE",
                "state=DONE",
                "conclusion=RELAPSED",
                "sort=unit,desc",
                "sort=visited,desc",
                "page=500")) {
            add("inspector", "/look-backs?" + filter);
        }
        for (var login : List.of(
                "rectifier",
                "county",
                "countyhead",
                "reviewer",
                "resident",
                "inspector",
                "deputy",
                "office",
                "treasury",
                "keeper")) {
            add(login, "/");
        }
        add(
                "leader",
                "/",
                "/dashboard",
                "/figures",
                "/figures?asOf=2020-12-31",
                "/figures.json?asOf=2020-12-31",
                "/figures/ledger.problems",
                "/figures/omitted.projects",
                "/figures/ledger.rectified?asOf=2020-12-31");
    }

    private void add(String login, String... addresses) {
        for (var address : addresses) {
            pages.add(new Page(login, address));
        }
    }

    private static String word(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
