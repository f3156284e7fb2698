import { makeApp } from '#infra/make-app.ts';

makeApp().app.synth();
