package cn.mingzhang.surveys;

import cn.mingzhang.calendar.OfficeClock;
import cn.mingzhang.evidence.EvidenceHolder;
import cn.mingzhang.evidence.HolderRef;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Scopes;
import cn.mingzhang.refusals.NotVisible;
import org.springframework.stereotype.Component;

/** Who sees a result sees its report. */
@Component
class SurveyHolder implements EvidenceHolder {
    private final SurveyRoll roll;
    private final Scopes scopes;
    private final OfficeClock clock;

    SurveyHolder(SurveyRoll roll, Scopes scopes, OfficeClock clock) {
        this.roll = roll;
        this.scopes = scopes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Survey.KIND;
    }

    @Override
    public HolderRef holderFor(long id, Officer officer) {
        if (!SurveyDesk.reads(officer)) {
            throw new NotVisible("survey " + id);
        }
        return roll.byId(id, scopes.of(officer, clock.today()), clock.today())
                .map(Survey::holder)
                .orElseThrow(() -> new NotVisible("survey " + id));
    }
}
