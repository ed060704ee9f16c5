package cn.mingzhang.figures;

import static cn.mingzhang.figures.Counted.*;
import static cn.mingzhang.figures.Register.*;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 指标目录: all figures counted here, one line each. What a figure counts is its predicate, over {@link Standing}, the problems as they
 * stood on the day, or over a {@link Register} of records; its value and its rows are read with the same predicate and therefore
 * cannot differ. Name and definition in words are the messages {@code figures.CODE.name} and {@code figures.CODE.definition}. What
 * other capabilities count themselves they tell in the same form ({@link FigureSource}).
 */
enum Figure {
    // spotless:off
    //                           code                            records of    the sum of  unit       those
    FEE_RECOVERED_YEAR          ("fee.recovered.year",           RECOVERIES,   "amount",   "YUAN",    "day >= :year"),
    FEE_RECOVERED_TOTAL         ("fee.recovered.total",          RECOVERIES,   "amount",   "YUAN",    "day >= DATE '2020-01-01'"),

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
    OMITTED_MUNICIPAL_REMAINING ("omitted.municipal.remaining",  PROJECTS, 2021, "OM", "level = 'MUNICIPAL' AND NOT project_rectified"),
    PROBLEMS_ALL                ("problems.all",                 PROBLEMS, null, null, "true"),
    PROBLEMS_OPEN               ("problems.open",                PROBLEMS, null, null, "stage <> 'CLOSED'"),
    PROBLEMS_CLOSED             ("problems.closed",              PROBLEMS, null, null, "stage = 'CLOSED'"),
    PROBLEMS_RECTIFIED          ("problems.rectified",           PROBLEMS, null, null, "status = 'RECTIFIED'"),
    PROBLEMS_IN_CLOSURE         ("problems.in-closure",          PROBLEMS, null, null, "stage IN ('APPLIED', 'UNDER_REVIEW',"
            + " 'AWAITING_VERIFICATION', 'PUBLIC_NOTICE', 'AWAITING_COUNTERSIGN', 'AWAITING_SIGN_OFF')"),
    UNLAWFUL_APPROVAL_PROBLEMS  ("unlawful-approval.problems",   PROBLEMS, null, "AP", "true"),
    FEE_RELIEF_PROBLEMS         ("fee-relief.problems",          PROBLEMS, null, "FE", "true"),
    FEE_RELIEF_REMAINING        ("fee-relief.remaining",         PROBLEMS, null, "FE", "status <> 'RECTIFIED'"),
    TENDERING_REMAINING         ("tendering.remaining",          PROBLEMS, null, "PR", "status <> 'RECTIFIED'"),

    //                           code                            records of    the sum of  unit       those
    CLOSURES_YEAR               ("closures.year",                SIGNED,       null,       "TIMES",   "step_to = 'CLOSED' AND day >= :year"),
    RETURNS_YEAR                ("returns.year",                 SIGNED,       null,       "TIMES",   "step = 'RETURN' AND day >= :year"),
    REOPENINGS_YEAR             ("reopenings.year",              SIGNED,       null,       "TIMES",   "step = 'REOPEN' AND day >= :year"),
    EXTENSIONS_YEAR             ("extensions.year",              EXTENSIONS,   null,       "TIMES",   "day >= :year"),
    FEE_ASSESSED                ("fee.assessed",                 ASSESSMENTS,  "assessed", "YUAN",    "true"),
    FEE_REDUCED                 ("fee.reduced",                  ASSESSMENTS,  "reduced",  "YUAN",    "reduced > 0"),
    FEE_PAYABLE                 ("fee.payable",                  ASSESSMENTS,  "amount",   "YUAN",    "amount > 0"),
    FEE_COLLECTED_YEAR          ("fee.collected.year",           COLLECTIONS,  "amount",   "YUAN",    "day >= :year"),
    FEE_COLLECTED_TOTAL         ("fee.collected.total",          COLLECTIONS,  "amount",   "YUAN",    "true"),
    FEE_ARREARS                 ("fee.arrears",                  ARREARS,      "amount",   "YUAN",    "true"),
    FEE_ARREARS_PROJECTS        ("fee.arrears.projects",         ARREARS,      null,       "PROJECTS","true"),
    COLLECTION_URGED            ("collection.urged",             PAPERS,       null,       "PAPERS",  "rung = 'URGING_NOTICE'"),
    COLLECTION_COURT            ("collection.court",             PAPERS,       null,       "PAPERS",  "rung = 'COURT_APPLICATION'"),
    LOSS_FOUND                  ("loss.found",                   LOSSES,       "amount",   "YUAN",    "amount > 0"),
    LOSS_RECOVERED              ("loss.recovered",               LOSSES,       "recovered","YUAN",    "recovered > 0"),
    CHECKS_YEAR                 ("checks.year",                  CHECKS,       null,       "TIMES",   "day >= :year"),
    LOOK_BACKS_TOTAL            ("look-backs.total",             LOOK_BACKS,   null,       "TIMES",   "true"),
    LOOK_BACKS_RELAPSED         ("look-backs.relapsed",          LOOK_BACKS,   null,       "TIMES",   "conclusion = 'RELAPSED'"),
    LETTERS_SERVED_YEAR         ("letters.served.year",          LETTERS,      null,       "PAPERS",  "day >= :year"),
    LETTERS_DUE                 ("letters.due",                  CLAUSES,      null,       "CLAUSES", "true"),
    LETTERS_IN_TIME             ("letters.in-time",              CLAUSES,      null,       "CLAUSES", "answered_on <= day"),
    LETTERS_IN_TIME_SHARE       ("letters.in-time.share",        LETTERS_IN_TIME, LETTERS_DUE),
    TASKS_DONE                  ("campaign.done",                TASKS_SIGNED_OFF, null,   "TASKS",   "campaign_year = extract(year FROM CAST(:asOf AS date))"),
    PROJECTS_REGISTERED         ("projects.registered",          PROJECT_FILES,null,       "PROJECTS","true"),
    PROJECTS_RELOCATED          ("projects.relocated",           PROJECT_FILES,null,       "PROJECTS","decision_kind = 'RELOCATED' AND decision_on <= :asOf"),
    LEGACY_RECEIVED             ("legacy.received",              LEGACY_ITEMS, null,       "PROJECTS","true"),
    LEGACY_REGISTERED           ("legacy.registered",            LEGACY_ITEMS, null,       "PROJECTS","registered_on <= :asOf"),
    ZERO_REPORTS_YEAR           ("zero-reports.year",            SELF_REPORTS, null,       "PAPERS",  "kind = 'ZERO' AND day >= :year"),
    PROCUREMENTS_YEAR           ("procurements.year",            PROCUREMENTS, null,       "TIMES",   "day >= :year"),
    PROCUREMENTS_AMOUNT_YEAR    ("procurements.amount.year",     PROCUREMENTS, "amount",   "YUAN",    "day >= :year AND amount > 0");
    // spotless:on

    private final String code;
    private final @Nullable Counted counted;
    private final @Nullable Integer campaign;
    private final @Nullable String group;
    private final @Nullable Register register;
    private final @Nullable String sum;
    private final String unit;
    private final String those;
    private final List<Figure> share;

    /** Counted of the ledger. */
    Figure(String code, Counted counted, @Nullable Integer campaign, @Nullable String group, String those) {
        this(code, counted, campaign, group, null, null, counted.name(), those, List.of());
    }

    /** Counted or summed of a register. */
    Figure(String code, Register register, @Nullable String sum, String unit, String those) {
        this(code, null, null, null, register, sum, unit, those, List.of());
    }

    /** What one is of the other, in percent; absent where there is nothing to divide by. */
    Figure(String code, Figure part, Figure whole) {
        this(code, null, null, null, null, null, "PERCENT", "true", List.of(part, whole));
    }

    Figure(
            String code,
            @Nullable Counted counted,
            @Nullable Integer campaign,
            @Nullable String group,
            @Nullable Register register,
            @Nullable String sum,
            String unit,
            String those,
            List<Figure> share) {
        this.code = code;
        this.counted = counted;
        this.campaign = campaign;
        this.group = group;
        this.register = register;
        this.sum = sum;
        this.unit = unit;
        this.those = those;
        this.share = share;
    }

    static Optional<Figure> of(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code.equals(code) && !figure.isShare())
                .findFirst();
    }

    static Stream<Figure> ofLedger() {
        return Arrays.stream(values()).filter(Figure::isOfLedger);
    }

    String code() {
        return code;
    }

    boolean isOfLedger() {
        return counted != null;
    }

    boolean isShare() {
        return !share.isEmpty();
    }

    Figure part() {
        return share.get(0);
    }

    Figure whole() {
        return share.get(1);
    }

    Counted counted() {
        return Objects.requireNonNull(counted, code);
    }

    @Nullable
    Register register() {
        return register;
    }

    /** The column that is summed; null where rows are counted. */
    @Nullable
    String sum() {
        return sum;
    }

    /** Ends the message of its unit of measure. */
    String unit() {
        return unit;
    }

    boolean isMoney() {
        return sum != null;
    }

    /** What its words say: the year of the campaign, or else that of the day. */
    String year(LocalDate day) {
        return "" + (campaign == null ? day.getYear() : campaign);
    }

    /** In SQL, over the columns of what is counted. */
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
