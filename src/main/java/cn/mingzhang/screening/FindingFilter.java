package cn.mingzhang.screening;

import cn.mingzhang.lists.ListQuery;
import cn.mingzhang.lists.SearchText;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the findings are asked for. */
record FindingFilter(
        SearchText text,
        @Nullable Detection rule,
        Detection.@Nullable Seriousness seriousness,
        @Nullable Long unit,
        FindingRow.@Nullable State state,
        boolean fresh,
        SearchText bureau,
        boolean leads,
        @Nullable Long run,
        @Nullable RunChange change) {

    /** What this run changed. */
    static FindingFilter of(long run, RunChange change) {
        return new FindingFilter(
                SearchText.of(null), null, null, null, null, false, SearchText.of(null), false, run, change);
    }

    static FindingFilter of(ListQuery query) {
        return new FindingFilter(
                query.text("q"),
                query.constant("rule", Detection.class),
                query.constant("seriousness", Detection.Seriousness.class),
                query.number("unit"),
                query.constant("state", FindingRow.State.class),
                query.flag("fresh"),
                query.text("bureau"),
                query.flag("leads"),
                query.number("run"),
                query.constant("change", RunChange.class));
    }

    /** Leads against persons and firms are for the discipline side. */
    static boolean seesLeads(Officer officer) {
        return officer.isOnSide(Post.Side.DISCIPLINE) || officer.holds(Post.GROUP_DEPUTY);
    }

    String where() {
        var parts = new ArrayList<String>();
        parts.add("(:everything OR f.unit_id = ANY (:units)) AND (:leads OR NOT f.discipline)");
        ifAsked(
                !text.isEmpty(),
                parts,
                "strpos(lower(concat_ws(' ', f.title, f.developer, f.project_number, f.problem)), lower(:text)) > 0");
        ifAsked(rule != null, parts, "f.rule = :rule");
        ifAsked(seriousness != null, parts, "f.seriousness = :seriousness");
        ifAsked(unit != null, parts, "f.unit_id = :unit");
        ifAsked(state != null, parts, "f.state = :state");
        ifAsked(fresh, parts, "f.fresh");
        ifAsked(leads, parts, "f.discipline");
        ifAsked(run != null && change != null, parts, change == null ? "" : change.those());
        ifAsked(
                !bureau.isEmpty(),
                parts,
                "f.state NOT IN ('DISMISSED', 'GONE') AND EXISTS (SELECT 1 FROM unnest(f.authorities) AS a WHERE split_part(a, '|', 2) = :bureau)");
        return " WHERE " + String.join(" AND ", parts);
    }

    Map<String, Object> parameters(Scope scope, Officer officer) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everything", scope.everything());
        parameters.put("units", scope.unitArray());
        parameters.put("leads", seesLeads(officer));
        parameters.put("text", text.text());
        parameters.put("rule", rule == null ? null : rule.name());
        parameters.put("seriousness", seriousness == null ? null : seriousness.name());
        parameters.put("unit", unit);
        parameters.put("run", run);
        parameters.put("bureau", bureau.text());
        parameters.put("state", state == null ? null : state.name());
        return parameters;
    }

    List<String> words(ScreeningWords words, String unitName) {
        var said = new ArrayList<String>();
        ifAsked(!text.isEmpty(), said, words.ofAny("projects.filter.q.words", text.text()));
        if (rule != null) {
            said.add(words.rule(rule));
        }
        ifAsked(seriousness != null, said, words.of("seriousness", seriousness));
        ifAsked(unit != null, said, unitName);
        ifAsked(state != null, said, words.of("state", state));
        ifAsked(fresh, said, words.of("fresh"));
        ifAsked(leads, said, words.of("filter.leads"));
        if (run != null && change != null) {
            said.add(words.of("filter.change." + change, "" + run));
        }
        ifAsked(!bureau.isEmpty(), said, words.of("filter.bureau", bureau.text()));
        return said;
    }

    private static void ifAsked(boolean asked, List<String> parts, String part) {
        if (asked) {
            parts.add(part);
        }
    }
}
