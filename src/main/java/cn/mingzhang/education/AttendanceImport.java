package cn.mingzhang.education;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.imports.ImportGroup;
import cn.mingzhang.imports.ImportKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.people.Unit;
import cn.mingzhang.sheets.Column;
import cn.mingzhang.sheets.Sheet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 应到实到名单 by workbook: one row a person, whole or not at all; a unit's list takes the place of the one before. */
@Component
class AttendanceImport implements ImportKind {

    /** Only read; what was read is shown on the event's page. */
    private record Row() {}

    private static final Sheet<Row> SHEET = Sheet.of(
            "education.sheet",
            Column.<Row>text("event", "education.number", row -> "").required("JY-2021-0001"),
            Column.<Row>text("unit", "education.list.unit", row -> "")
                    .required("")
                    .wide(28),
            Column.<Row>text("name", "education.name", row -> "").required("张三"),
            Column.<Row>text("position", "education.position", row -> "").typed("科员"),
            Column.<Row>flag("came", "education.came", row -> null).typed("是"),
            Column.<Row>text("reason", "education.reason", row -> "").typed("").wide(30));

    private final EducationDesk desk;
    private final Registry registry;
    private final OfficeClock clock;

    AttendanceImport(EducationDesk desk, Registry registry, OfficeClock clock) {
        this.desk = desk;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Sheet<?> sheet() {
        return SHEET;
    }

    @Override
    public boolean isOpenTo(Officer officer) {
        return EducationRights.writes(officer);
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public ImportGroup group() {
        return ImportGroup.LISTS;
    }

    @Override
    public Map<String, List<String>> choices(Officer officer) {
        return Map.of("unit", List.copyOf(units().keySet()));
    }

    private Map<String, Long> units() {
        var units = new LinkedHashMap<String, Long>();
        for (Unit unit : registry.units(clock.today())) {
            units.putIfAbsent(unit.name(), unit.id());
        }
        return units;
    }

    @Override
    public Reading begin(Officer officer) {
        return begin(officer, 0);
    }

    @Override
    public Reading begin(Officer officer, long job) {
        return new AttendanceReading(desk, units(), officer, job);
    }

    @Override
    public int takeBack(long job) {
        return desk.takeBack(job);
    }

    @Override
    public String href(String number) {
        return "/education/" + number;
    }
}
