package cn.mingzhang.projects;

/** Another card carries this national project code: most likely the same project, entered twice. */
class ProjectCodeTaken extends RuntimeException {
    ProjectCodeTaken(String code) {
        super(code);
    }
}
