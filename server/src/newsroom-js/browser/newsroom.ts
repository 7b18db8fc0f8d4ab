import './tracker';
import './visit-statistics';
