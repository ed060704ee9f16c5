package cn.mingzhang.demo;

import cn.mingzhang.people.Officer;
import cn.mingzhang.people.Registry;
import cn.mingzhang.projects.NewProject;
import cn.mingzhang.projects.ProjectDirectory;
import cn.mingzhang.projects.ProjectRegister;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The projects of the story, entered in the register by the group's office. */
@Component
@Profile("replay")
class ProjectReplay {
    private final ProjectRegister register;
    private final ProjectDirectory directory;
    private final Registry registry;
    private final Map<String, Long> ids = new HashMap<>();

    ProjectReplay(ProjectRegister register, ProjectDirectory directory, Registry registry) {
        this.register = register;
        this.directory = directory;
        this.registry = registry;
    }

    List<Replay.Deed> deeds(Function<String, Officer> cast) {
        return DemoProjects.all().stream()
                .map(project -> new Replay.Deed(project.enteredOn(), () -> enter(project, cast.apply("office"))))
                .toList();
    }

    private void enter(DemoProjects.Entry entry, Officer office) {
        var unit = registry.unitByCode(entry.unit(), entry.enteredOn()).orElseThrow();
        var number = register.open(card(entry, unit.divisionCode(), unit.id()), office, entry.enteredOn());
        ids.put(entry.key(), directory.find(number, office).orElseThrow().id());
    }

    private static NewProject card(DemoProjects.Entry entry, String division, long unitId) {
        return new NewProject(
                entry.name(),
                entry.developer(),
                null,
                null,
                division,
                unitId,
                entry.address(),
                entry.areas(),
                entry.storeys(),
                null,
                entry.planningPermit(),
                entry.constructionPermit(),
                cn.mingzhang.projects.Permit.NONE,
                entry.decision(),
                entry.legacy());
    }

    long id(String key) {
        return ids.get(key);
    }
}
