package cn.mingzhang.stationery;

import cn.mingzhang.documents.DocumentKind;
import cn.mingzhang.people.Officer;
import java.util.List;

/** A capability's kinds of document. A bean of the capability answers; whoever neither proposes nor approves does not see them. */
public interface Stationery {

    List<? extends DocumentKind> kinds();

    /** Who uploads a form. */
    boolean proposes(Officer officer);

    /** Who answers one that another proposed. */
    boolean approves(Officer officer);
}
