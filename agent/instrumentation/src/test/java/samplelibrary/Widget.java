package samplelibrary;

/** Stands for a library's class: loaded by the application, known to the agent's probe. */
public class Widget {

  public String turn() {
    return "turned";
  }
}
