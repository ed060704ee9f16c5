package cn.mingzhang.accounts;

import static cn.mingzhang.people.Post.SECURITY_ADMIN;
import static cn.mingzhang.people.Post.SYSTEM_ADMIN;

import cn.mingzhang.audit.ExportDeeds;
import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.people.Officer;
import cn.mingzhang.refusals.WrongPost;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Exports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Accounts, units and grants as workbooks, for who reads their lists. */
@Controller
class AccountFileController {
    private static final cn.mingzhang.sheets.Sheet<AccountList.Row> ACCOUNTS = cn.mingzhang.sheets.Sheet.of(
            "accounts.title",
            Column.text("login", "accounts.login", AccountList.Row::login),
            Column.text("name", "accounts.name", AccountList.Row::name),
            Column.<AccountList.Row>text("unit", "accounts.unit", AccountList.Row::unit)
                    .wide(30),
            Column.<AccountList.Row>text("posts", "accounts.posts", AccountList.Row::posts)
                    .wide(40),
            Column.text("state", "accounts.state", AccountList.Row::state));

    private static final cn.mingzhang.sheets.Sheet<UnitPages.Row> UNITS = cn.mingzhang.sheets.Sheet.of(
            "accounts.units",
            Column.<UnitPages.Row>text("name", "accounts.unit.name", UnitPages.Row::name)
                    .wide(36),
            Column.text("code", "accounts.unit.code", UnitPages.Row::code),
            Column.text("kind", "accounts.unit.kind", UnitPages.Row::kindWord),
            Column.text("division", "accounts.unit.division", UnitPages.Row::division),
            Column.<UnitPages.Row>text("superior", "accounts.unit.superior", UnitPages.Row::superior)
                    .wide(36),
            Column.count("people", "accounts.unit.people", UnitPages.Row::people));

    private static final cn.mingzhang.sheets.Sheet<GrantPages.Row> GRANTS = cn.mingzhang.sheets.Sheet.of(
            "accounts.grants",
            Column.text("name", "accounts.grant.who", GrantPages.Row::name),
            Column.text("post", "accounts.grant.post", GrantPages.Row::post),
            Column.<GrantPages.Row>text("unit", "accounts.unit", GrantPages.Row::unit)
                    .wide(30),
            Column.text("proposed", "accounts.grant.proposed", GrantPages.Row::proposed),
            Column.text("state", "accounts.grant.state", GrantPages.Row::state),
            Column.text("by", "accounts.grant.by", GrantPages.Row::by));

    private final AccountController accounts;
    private final UnitPages units;
    private final GrantPages grants;
    private final Exports exports;
    private final ExportDeeds deeds;

    AccountFileController(
            AccountController accounts, UnitPages units, GrantPages grants, Exports exports, ExportDeeds deeds) {
        this.accounts = accounts;
        this.units = units;
        this.grants = grants;
        this.exports = exports;
        this.deeds = deeds;
    }

    @GetMapping("/accounts.xlsx")
    void accounts(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        officer.mustHoldAny(SYSTEM_ADMIN, SECURITY_ADMIN);
        var query = ListQuery.of(request, AccountList.SORTS);
        exports.send(ACCOUNTS, query, accounts::listing, deeds.by(officer.actor()), response);
    }

    @GetMapping("/units.xlsx")
    void units(HttpServletRequest request, Officer officer, HttpServletResponse response) {
        officer.mustHoldAny(SYSTEM_ADMIN);
        var query = ListQuery.of(request, UnitPages.SORTS);
        exports.send(UNITS, query, units::list, deeds.by(officer.actor()), response);
    }

    @GetMapping("/grants.xlsx")
    void grants(Officer officer, HttpServletResponse response) {
        if (!GrantPages.reads(officer)) {
            throw new WrongPost("grants");
        }
        exports.send(GRANTS, "/grants", List.of(), grants.rows(), deeds.by(officer.actor()), response);
    }
}
