import './tracker';
