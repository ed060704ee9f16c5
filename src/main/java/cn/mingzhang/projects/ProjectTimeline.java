package cn.mingzhang.projects;

import cn.mingzhang.people.Officer;
import java.util.List;

/** 一项目一档: a capability that knows dated events of a project tells them for its timeline by answering as a bean. */
public interface ProjectTimeline {

    /** Those that this officer may see, in any order. */
    List<TimelineEvent> events(ProjectSummary project, Officer officer);
}
