package cn.mingzhang.briefing;

import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.stationery.Stationery;
import java.util.List;
import org.springframework.stereotype.Component;

/** The forms of briefings: edited by whoever writes them, approved by the supervision room or the group's deputy. */
@Component
class BriefingStationery implements Stationery {

    @Override
    public List<? extends DocumentKind> kinds() {
        return List.of(BriefingKind.values());
    }

    @Override
    public boolean proposes(Officer officer) {
        return officer.holdsAny(Post.RESIDENT, Post.GROUP_OFFICE, Post.SUPERVISOR);
    }

    @Override
    public boolean approves(Officer officer) {
        return officer.holdsAny(Post.SUPERVISOR, Post.GROUP_DEPUTY);
    }
}
