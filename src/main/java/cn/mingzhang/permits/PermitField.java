package cn.mingzhang.permits;

import cn.mingzhang.sheets.Kind;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column of the lists: its place in the file, in the table and on the page. */
enum PermitField {
    // spotless:off
    NUMBER              ("number",             Kind.TEXT,   "51170220210001",           Permit::number),
    NAME                ("name",               Kind.TEXT,   "示例小区一期",              Permit::name),
    DEVELOPER           ("developer",          Kind.TEXT,   "示例房地产开发有限公司",     Permit::developer),
    CREDIT_CODE         ("creditCode",         Kind.TEXT,   "",                         Permit::creditCode),
    DIVISION            ("division",           Kind.TEXT,   "通川区",                   Permit::division),
    ISSUED_ON           ("issuedOn",           Kind.DAY,    "2021-03-08",               Permit::issuedOn),
    AUTHORITY           ("authority",          Kind.TEXT,   "示例自然资源和规划局",       Permit::authority),
    PROJECT_CODE        ("projectCode",        Kind.TEXT,   "",                         Permit::projectCode),
    PARCEL              ("parcel",             Kind.TEXT,   "",                         Permit::parcel),
    ADDRESS             ("address",            Kind.TEXT,   "示例路1号",                 Permit::address),
    USE                 ("use",                Kind.TEXT,   "住宅",                     Permit::useText),
    STOREYS             ("storeys",            Kind.COUNT,  "18",                       Permit::storeys),
    FOUNDATION_DEPTH    ("foundationDepth",    Kind.NUMBER, "3.6",                      Permit::foundationDepth),
    GROUND_FLOOR        ("groundFloor",        Kind.NUMBER, "1200",                     Permit::groundFloor),
    ABOVE_GROUND        ("aboveGround",        Kind.NUMBER, "21600",                    Permit::aboveGround),
    SHELTER             ("shelter",            Kind.NUMBER, "1150",                     Permit::shelter),
    ZONE                ("zone",               Kind.FLAG,   "",                         Permit::zone),
    RENEWAL             ("renewal",            Kind.FLAG,   "",                         Permit::renewal),
    TEMPORARY           ("temporary",          Kind.FLAG,   "",                         Permit::temporary),
    RURAL               ("rural",              Kind.FLAG,   "",                         Permit::rural),
    PLANNING_NUMBER     ("planningNumber",     Kind.TEXT,   "",                         Permit::planningNumber),
    CONSTRUCTION_NUMBER ("constructionNumber", Kind.TEXT,   "",                         Permit::constructionNumber),
    AMOUNT              ("amount",             Kind.MONEY,  "100000",                   Permit::amount);
    // spotless:on

    private final String column;
    private final Kind kind;
    private final String sample;
    private final Function<Permit, @Nullable Object> of;

    PermitField(String column, Kind kind, String sample, Function<Permit, @Nullable Object> of) {
        this.column = column;
        this.kind = kind;
        this.sample = sample;
        this.of = of;
    }

    String column() {
        return column;
    }

    Kind kind() {
        return kind;
    }

    String sample() {
        return sample;
    }

    @Nullable
    Object of(Permit permit) {
        return of.apply(permit);
    }

    boolean isRequired() {
        return this == NUMBER
                || this == NAME
                || this == DEVELOPER
                || this == DIVISION
                || this == ISSUED_ON
                || this == AMOUNT;
    }
}
