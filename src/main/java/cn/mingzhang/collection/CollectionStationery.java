package cn.mingzhang.collection;

import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Level;
import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;
import cn.mingzhang.people.UnitKind;
import cn.mingzhang.stationery.Stationery;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The papers of collection are the city office's own: its clerk edits a form, its head or reviewer approves it, as with the fee's
 * standards. System administrators hold no business post and do not touch the words of a lawful paper (三员分立).
 */
@Component
class CollectionStationery implements Stationery {

    @Override
    public List<? extends DocumentKind> kinds() {
        return List.of(CollectionPaper.values());
    }

    @Override
    public boolean proposes(Officer officer) {
        return isCity(officer) && officer.holds(Post.FEE_CLERK);
    }

    @Override
    public boolean approves(Officer officer) {
        return isCity(officer) && officer.holdsAny(Post.UNIT_HEAD, Post.REVIEWER);
    }

    private static boolean isCity(Officer officer) {
        return officer.unit().kind() == UnitKind.CIVIL_DEFENSE && officer.unit().level() == Level.MUNICIPAL;
    }
}
