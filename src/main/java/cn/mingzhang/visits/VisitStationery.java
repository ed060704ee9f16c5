package cn.mingzhang.visits;

import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.stationery.Stationery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The checklist on paper: edited by the resident group, approved by the supervision room. */
@Component
class VisitStationery implements Stationery {

    @Override
    public List<? extends DocumentKind> kinds() {
        return List.of(ChecklistPaper.values());
    }

    @Override
    public boolean proposes(Officer officer) {
        return officer.holds(Post.RESIDENT);
    }

    @Override
    public boolean approves(Officer officer) {
        return officer.holds(Post.SUPERVISOR);
    }
}
