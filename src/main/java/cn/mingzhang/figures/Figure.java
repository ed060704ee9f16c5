package cn.mingzhang.figures;

import static cn.mingzhang.figures.Counted.*;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标目录: all named figures, one line each. What a figure counts is its predicate over {@link Standing}, the problems as they
 * stood on the day; its value and its rows are read with the same predicate and therefore cannot differ. Name and definition in
 * words are the messages {@code figures.CODE.name} and {@code figures.CODE.definition}.
 */
enum Figure {
    // spotless:off
    //                           code                            counts    of the campaign of, of the class, those that
    LEDGER_ITEMS                ("ledger.items",                 ITEMS,    2020, null, "true"),
    LEDGER_PROBLEMS             ("ledger.problems",              PROBLEMS, 2020, null, "true"),
    LEDGER_RECTIFIED            ("ledger.rectified",             PROBLEMS, 2020, null, "status = 'RECTIFIED'"),
    LEDGER_SUBSTANTIAL          ("ledger.substantial",           PROBLEMS, 2020, null, "status = 'SUBSTANTIALLY_RECTIFIED'"),
    LEDGER_CLOSED               ("ledger.closed",                PROBLEMS, 2020, null, "stage = 'CLOSED'"),
    UNLAWFUL_APPROVAL_REMAINING ("unlawful-approval.remaining",  PROBLEMS, null, "AP", "status <> 'RECTIFIED'"),
    OMITTED_PROJECTS            ("omitted.projects",             PROJECTS, 2021, "OM", "true"),
    OMITTED_MUNICIPAL           ("omitted.municipal",            PROJECTS, 2021, "OM", "level = 'MUNICIPAL'"),
    OMITTED_MUNICIPAL_RECTIFIED ("omitted.municipal.rectified",  PROJECTS, 2021, "OM", "level = 'MUNICIPAL' AND project_rectified"),
    OMITTED_MUNICIPAL_REMAINING ("omitted.municipal.remaining",  PROJECTS, 2021, "OM", "level = 'MUNICIPAL' AND NOT project_rectified");
    // spotless:on

    private final String code;
    private final Counted counted;
    private final @Nullable Integer campaign;
    private final @Nullable String group;
    private final String those;

    Figure(String code, Counted counted, @Nullable Integer campaign, @Nullable String group, String those) {
        this.code = code;
        this.counted = counted;
        this.campaign = campaign;
        this.group = group;
        this.those = those;
    }

    static Optional<Figure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    Counted counted() {
        return counted;
    }

    /** The year of the campaign as said in its words; empty where every campaign counts. */
    String campaign() {
        return campaign == null ? "" : campaign.toString();
    }

    /** In SQL, over the columns of {@link Standing}. */
    String predicate() {
        return within("") + those;
    }

    /** The campaign and the class alone, in SQL on {@code problem p}: whole projects, and as few problems as that leaves. */
    String narrowing() {
        return within("p.") + "true";
    }

    private String within(String table) {
        return (campaign == null ? "" : table + "campaign_year = " + campaign + " AND ")
                + (group == null ? "" : table + "class_group = '" + group + "' AND ");
    }
}
