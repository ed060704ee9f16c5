package cn.mingzhang.projects;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's place in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProjectsSection {

    @Bean
    Section projectsInNavigation() {
        return new Section("projects", "/projects", "projects.title", 30, Rights::reads);
    }
}
