// Files can be dropped on the page while there is nothing else on it.
import "../import/drop.js";
