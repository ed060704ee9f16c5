package cn.mingzhang.letters;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Post;

/** 发文一方: whose letter it is. Who drafts follows it up; who lets it out is another person. */
public enum Side {
    DISCIPLINE(new Post[] {Post.SUPERVISOR, Post.RESIDENT}, new Post[] {Post.SUPERVISOR}),
    GROUP(new Post[] {Post.GROUP_OFFICE}, new Post[] {Post.GROUP_DEPUTY, Post.GROUP_LEADER});

    private final Post[] drafters;
    private final Post[] approvers;

    Side(Post[] drafters, Post[] approvers) {
        this.drafters = drafters;
        this.approvers = approvers;
    }

    boolean drafts(Officer officer) {
        return officer.holdsAny(drafters);
    }

    boolean approves(Officer officer) {
        return officer.holdsAny(approvers);
    }

    /** Its own people see its drafts. */
    boolean isOf(Officer officer) {
        return drafts(officer) || approves(officer);
    }

    Post[] drafters() {
        return drafters.clone();
    }

    Post[] approvers() {
        return approvers.clone();
    }
}
