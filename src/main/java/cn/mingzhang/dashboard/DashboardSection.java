package cn.mingzhang.dashboard;

import cn.mingzhang.people.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The leaders' page in the navigation. */
@Configuration(proxyBeanMethods = false)
class DashboardSection {
    @Bean
    Section dashboardInNavigation() {
        return new Section("dashboard", "/dashboard", "dashboard.title", 5, Dashboard::mayRead);
    }
}
